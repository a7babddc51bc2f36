import type { Catalogue } from './sentence.ts';

/** Sentences about data, services and resources in a model that is to be published; `{element}` is the BPMN element's name. */
export const dataConstraintMessages: Catalogue = {
  'constraint.noDataObject': {
    vi: '“{element}” không trỏ đến dữ liệu nào.',
    en: '“{element}” refers to no data object.',
  },
  'constraint.dataAssociationEnd': {
    vi: 'Đường dữ liệu ở “{element}” nối với {end}, thứ này không chứa dữ liệu.',
    en: 'A data association at “{element}” is joined to {end}, which holds no data.',
  },
  'constraint.severalSources': {
    vi: 'Đường dữ liệu ở “{element}” có nhiều nguồn ({sources}) mà không nói cách gộp; hãy ghi cách gộp (transformation) hoặc chỉ giữ một nguồn.',
    en: 'A data association at “{element}” has several sources ({sources}) and does not say how they go together; add a transformation or keep one.',
  },
  'constraint.processOutputRead': {
    vi: '“{element}” đọc {data}, nhưng đó là kết quả mà quy trình đưa ra.',
    en: '“{element}” reads {data}, which is what its process gives out.',
  },
  'constraint.processInputWritten': {
    vi: '“{element}” ghi vào {data}, nhưng đó là dữ liệu mà quy trình nhận vào.',
    en: '“{element}” writes to {data}, which is what its process takes in.',
  },
  'constraint.itemsDiffer': {
    vi: 'Dữ liệu {data} ở “{element}” có cấu trúc khác với {other}.',
    en: 'The data {data} at “{element}” is of another structure than {other}.',
  },
  'constraint.collectionDiffers': {
    vi: '{data} ở “{element}” và kiểu {item} của nó không thống nhất về isCollection.',
    en: '{data} at “{element}” and its item {item} do not agree on isCollection.',
  },
  'constraint.dataAtSubprocess': {
    vi: 'Quy trình con “{element}” không được khai báo dữ liệu vào và ra.',
    en: 'The subprocess “{element}” may not declare inputs and outputs.',
  },
  'constraint.dataInNoSet': {
    vi: 'Dữ liệu {data} ở “{element}” không thuộc tập vào hay tập ra nào.',
    en: 'The data {data} at “{element}” is in none of its sets.',
  },
  'constraint.dataNotOfSet': {
    vi: '{data} được ghi ở {property} của một tập ở “{element}”, nhưng không thuộc tập đó.',
    en: '{data} is listed as {property} of a set at “{element}”, but is not of that set.',
  },
  'constraint.setsOneWay': {
    vi: 'Ở “{element}”, tập {set} trỏ đến {other}, còn tập kia không trỏ lại.',
    en: 'At “{element}” the set {set} refers to {other}, which does not refer back.',
  },
  'constraint.eventData': {
    vi: 'Sự kiện “{element}” khai báo {data} dữ liệu cho {definitions} định nghĩa; mỗi định nghĩa cần đúng một.',
    en: 'The event “{element}” declares {data} data for {definitions} definitions; each needs one.',
  },
  'constraint.dataOfOther': {
    vi: '“{element}” lặp theo {data}, nhưng dữ liệu này thuộc bước khác.',
    en: '“{element}” is repeated for {data}, which belongs to another activity.',
  },
  'constraint.itemNoPart': {
    vi: 'Ở “{element}”, {item} phải là một phần tử của danh sách {data}.',
    en: 'At “{element}” {item} must be one of the things that {data} holds.',
  },
  'constraint.oneInputSet': {
    vi: '“{element}” gọi một thao tác nên phải có đúng một tập dữ liệu vào, hiện có {count}.',
    en: '“{element}” calls an operation and must have one input set; it has {count}.',
  },
  'constraint.severalSets': {
    vi: '“{element}” chỉ được có một {property}, hiện có {count}.',
    en: '“{element}” may have one {property}, and has {count}.',
  },
  'constraint.noBinding': {
    vi: '“{element}” cung cấp một giao diện nhưng chưa nối dữ liệu với thao tác nào (ioBinding).',
    en: '“{element}” offers an interface, but binds none of its data to an operation (ioBinding).',
  },
  'constraint.callsNoProcess': {
    vi: 'Bước gọi “{element}” gọi “{called}”, nhưng đó không phải một quy trình hay công việc chung.',
    en: 'The call activity “{element}” calls “{called}”, which is no process or global task.',
  },
  'constraint.calledNeverBegins': {
    vi: 'Bước gọi “{element}” gọi “{called}”, nhưng quy trình đó chỉ bắt đầu bằng sự kiện; hãy thêm một điểm bắt đầu thường.',
    en: 'The call activity “{element}” calls “{called}”, which begins by events only; give it a plain start event.',
  },
  'constraint.noScriptFormat': {
    vi: 'Bước kịch bản “{element}” có kịch bản nhưng chưa ghi ngôn ngữ (scriptFormat).',
    en: 'The script task “{element}” has a script, but does not say its language (scriptFormat).',
  },
  'constraint.callData': {
    vi: 'Dữ liệu vào và ra của bước gọi “{element}” không khớp với “{called}”.',
    en: 'The inputs and outputs of the call activity “{element}” are not those of “{called}”.',
  },
  'constraint.resourceTwice': {
    vi: 'Vai trò {role} ở “{element}” vừa chỉ một nguồn lực vừa có biểu thức; chỉ giữ một.',
    en: 'The role {role} at “{element}” has both a resource and an expression; keep one.',
  },
  'constraint.bindingWithoutResource': {
    vi: 'Vai trò {role} ở “{element}” có tham số nhưng không chỉ nguồn lực nào.',
    en: 'The role {role} at “{element}” has parameters, but names no resource.',
  },
  'constraint.parameterOfOther': {
    vi: '“{element}” đặt tham số {parameter}, tham số này không thuộc nguồn lực {resource}.',
    en: '“{element}” sets the parameter {parameter}, which is not of the resource {resource}.',
  },
};
