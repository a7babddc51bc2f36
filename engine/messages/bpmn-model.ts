import type { Catalogue } from './sentence.ts';

/** Sentences about models, told before anything runs; `{element}` is the BPMN element's name. */
export const bpmnModelMessages: Catalogue = {
  'bpmn.notXml': { vi: 'Tệp này không phải XML hợp lệ: {reason}.', en: 'This file is not valid XML: {reason}.' },
  'bpmn.notBpmn': { vi: 'Tệp này không phải mô hình BPMN 2.0.', en: 'This file is not a BPMN 2.0 model.' },
  'bpmn.doctype': {
    vi: 'Tệp có khai báo DOCTYPE hoặc ENTITY; hãy xuất lại mô hình không kèm các khai báo đó.',
    en: 'The file declares a DOCTYPE or entities; export the model again without them.',
  },
  'bpmn.fileTooLarge': { vi: 'Tệp quá lớn: {characters} ký tự, tối đa {most}.', en: 'The file is too large: {characters} characters, at most {most}.' },
  'bpmn.tooManyLines': { vi: 'Tệp có quá nhiều dòng, tối đa {most}.', en: 'The file has too many lines, at most {most}.' },
  'bpmn.tooManyModelElements': {
    vi: 'Dòng {line}: mô hình có quá nhiều phần tử (không kể phần hình vẽ), tối đa {most}. Hãy tách thành nhiều thủ tục.',
    en: 'Line {line}: the model has too many elements (its drawing not counted), at most {most}. Split it into several procedures.',
  },
  'bpmn.tooManyAttributes': {
    vi: 'Dòng {line}: một phần tử có quá nhiều thuộc tính, tối đa {most}.',
    en: 'Line {line}: an element has too many attributes, at most {most}.',
  },
  'bpmn.tooManyNamespaces': {
    vi: 'Dòng {line}: tệp khai báo quá nhiều không gian tên (xmlns), tối đa {most}.',
    en: 'Line {line}: the file declares too many namespaces (xmlns), at most {most}.',
  },
  'bpmn.prefixUndeclared': {
    vi: 'Dòng {line}: tiền tố “{prefix}” chưa được khai báo (xmlns:{prefix}).',
    en: 'Line {line}: the prefix “{prefix}” is not declared (xmlns:{prefix}).',
  },
  'bpmn.referenceList': {
    vi: 'Dòng {line}: thuộc tính “{attribute}” chỉ được ghi một mã, không ghi danh sách.',
    en: 'Line {line}: the attribute “{attribute}” takes one id, not a list.',
  },
  'bpmn.tooManyFaults': {
    vi: 'Tệp có quá nhiều chỗ không đọc được; đã dừng đọc sau {most} chỗ. Hãy xuất lại mô hình từ công cụ vẽ.',
    en: 'Too much of the file cannot be read; reading stopped after {most} such places. Export the model again from the tool that drew it.',
  },
  'bpmn.moreProblems': { vi: 'Còn {count} vấn đề cùng loại không liệt kê ở đây.', en: '{count} more problems of the same kinds are not listed here.' },
  'bpmn.tooManyElements': { vi: 'Tệp có quá nhiều phần tử, tối đa {most}.', en: 'The file has too many elements, at most {most}.' },
  'bpmn.tooDeep': { vi: 'Các phần tử lồng nhau quá sâu, tối đa {most} tầng.', en: 'Elements are nested too deeply, at most {most} levels.' },
  'bpmn.danglingReference': {
    vi: '“{element}” trỏ đến “{reference}” ({property}) nhưng mô hình không có phần tử đó.',
    en: '“{element}” refers to “{reference}” ({property}), which the model does not have.',
  },
  'bpmn.danglingDiagram': {
    vi: 'Hình vẽ có phần trỏ đến “{reference}” không còn trong mô hình.',
    en: 'The diagram draws “{reference}”, which the model no longer has.',
  },
  'bpmn.duplicateId': { vi: 'Hai phần tử trùng mã “{id}”.', en: 'Two elements have the id “{id}”.' },
  'bpmn.unknownContent': { vi: 'Có phần trong tệp không hiểu được và bị bỏ qua: {reason}.', en: 'Part of the file is unknown and left aside: {reason}.' },
  'bpmn.idReserved': { vi: 'Mã “{id}” không dùng được; hãy đổi mã khác.', en: 'The id “{id}” cannot be used; choose another.' },
  'bpmn.messageFlowIgnored': {
    vi: 'Luồng tin đến “{to}” không có tác dụng, vì phần tử đó không chờ tin.',
    en: 'The message flow to “{to}” has no effect: that element waits for no message.',
  },
  'bpmn.whileExecuting': {
    vi: '“{element}” nhận hoặc trả dữ liệu trong khi đang chạy ({set}); hệ thống không chạy được như vậy. Hãy tách thành hai bước hoặc dùng thông điệp.',
    en: '“{element}” takes or gives data while it runs ({set}), which is not executed; make two steps of it, or use a message.',
  },
  'bpmn.tooManyKeys': {
    vi: '“{element}” có quá nhiều khóa nhận tin hoặc thành phần của khóa: {count}, tối đa {most}.',
    en: '“{element}” has too many correlation keys, or properties of one: {count}, at most {most}.',
  },
  'bpmn.tooManySets': {
    vi: '“{element}” có quá nhiều bộ dữ liệu đầu vào hoặc đầu ra: {count}, tối đa {most}.',
    en: '“{element}” has too many input sets or output sets: {count}, at most {most}.',
  },
  'bpmn.givesNothing': {
    vi: '“{element}” phải trả dữ liệu ({names}) nhưng loại bước này không trả gì; hãy đổi thành bước có người làm hoặc có tính toán.',
    en: '“{element}” must give data ({names}), but a task of its kind gives none; make it a user or script task.',
  },
  'bpmn.dataStateDescribes': {
    vi: 'Trạng thái “{state}” của dữ liệu “{data}” ở “{element}” chỉ để đọc; hệ thống không chờ trạng thái đó.',
    en: 'The state “{state}” of “{data}” at “{element}” only tells people something; nothing waits for it.',
  },
  'bpmn.dataStoreInside': {
    vi: '“{element}” đọc hoặc ghi kho dữ liệu “{store}”: mỗi hồ sơ giữ kho riêng của mình. Muốn dùng chung, hãy gọi một hệ thống khác.',
    en: '“{element}” reads or writes the data store “{store}”, which each dossier keeps for itself; to share data, call another system.',
  },
  'bpmn.assignmentTarget': {
    vi: '“{element}” gán dữ liệu vào “{to}”, không phải tên dữ liệu; hãy ghi tên như “đơn” hoặc “đơn.ngày”.',
    en: '“{element}” assigns data to “{to}”, which is no name; write a name such as “form” or “form.date”.',
  },
  'bpmn.noId': { vi: 'Có phần tử {type} không có mã.', en: 'A {type} has no id.' },
  'bpmn.noExecutableProcess': {
    vi: 'Mô hình không có quy trình nào chạy được; hãy đánh dấu quy trình là “thực thi được”.',
    en: 'The model has no executable process; mark the process as executable.',
  },
  'bpmn.notMarkedExecutable': {
    vi: 'Quy trình “{element}” chưa được đánh dấu “thực thi được”; vẫn được chạy.',
    en: 'The process “{element}” is not marked as executable; it runs all the same.',
  },
  'bpmn.notExecuted': {
    vi: '“{element}” thuộc loại {type}, loại này hệ thống không chạy được; hãy thay bằng phần tử khác.',
    en: '“{element}” is a {type}, which cannot be executed; use another element.',
  },
  'bpmn.emptyScope': { vi: '“{element}” chưa có bước nào bên trong.', en: '“{element}” holds nothing yet.' },
  'bpmn.flowIncomplete': {
    vi: 'Đường nối “{element}” thiếu điểm đầu hoặc điểm cuối.',
    en: 'The flow “{element}” lacks its beginning or its end.',
  },
  'bpmn.flowIntoStart': { vi: 'Không đường nối nào được đi vào điểm bắt đầu “{element}”.', en: 'No flow may lead into the start event “{element}”.' },
  'bpmn.flowOutOfEnd': { vi: 'Không đường nối nào được đi ra từ điểm kết thúc “{element}”.', en: 'No flow may leave the end event “{element}”.' },
  'bpmn.flowIntoBoundary': { vi: 'Không đường nối nào được đi vào sự kiện biên “{element}”.', en: 'No flow may lead into the boundary event “{element}”.' },
  'bpmn.flowAtEventSubprocess': {
    vi: 'Quy trình con theo sự kiện “{element}” không được có đường nối vào hoặc ra.',
    en: 'The event subprocess “{element}” may have no flows.',
  },
  'bpmn.flowAtHandler': {
    vi: 'Bước hoàn tác “{element}” không được có đường nối.',
    en: 'Compensation at “{element}” may have no flows.',
  },
  'bpmn.defaultElsewhere': {
    vi: 'Đường mặc định {flow} không đi ra từ “{element}”.',
    en: 'The default flow {flow} does not leave “{element}”.',
  },
  'bpmn.defaultWithCondition': {
    vi: 'Đường mặc định {flow} của “{element}” có điều kiện; điều kiện này bị bỏ qua.',
    en: 'The default flow {flow} of “{element}” has a condition, which is ignored.',
  },
  'bpmn.conditionIgnored': {
    vi: 'Cổng “{element}” không xét điều kiện; hãy bỏ điều kiện trên đường {flow} hoặc dùng cổng khác.',
    en: 'The gateway “{element}” does not look at conditions; remove the one on {flow} or use another gateway.',
  },
  'bpmn.severalWithoutCondition': {
    vi: 'Cổng “{element}” có nhiều đường không điều kiện ({flows}); hãy đặt điều kiện hoặc chọn đường mặc định.',
    en: 'The gateway “{element}” has several flows without a condition ({flows}); give conditions or choose a default.',
  },
  'bpmn.flowWithoutCondition': {
    vi: 'Đường {flow} từ cổng “{element}” không có điều kiện; nó được dùng khi các đường khác không thỏa.',
    en: 'The flow {flow} from the gateway “{element}” has no condition; it is taken when no other holds.',
  },
  'bpmn.gatewayWithoutUse': {
    vi: 'Cổng “{element}” không chia nhánh cũng không gộp nhánh; hãy bỏ nó hoặc nối thêm đường.',
    en: 'The gateway “{element}” neither splits nor joins; remove it or draw another flow.',
  },
  'bpmn.tooManyJoined': {
    vi: 'Có {count} đường vào “{element}”, tối đa {most}.',
    en: '{count} flows lead into “{element}”, at most {most} are allowed.',
  },
  'bpmn.eventGatewayNeedsTwo': {
    vi: 'Cổng sự kiện “{element}” cần ít nhất hai sự kiện theo sau.',
    en: 'The event gateway “{element}” needs at least two events after it.',
  },
  'bpmn.eventGatewayTarget': {
    vi: 'Sau cổng sự kiện “{element}” chỉ được là sự kiện chờ hoặc bước nhận tin, không phải “{target}”.',
    en: 'After the event gateway “{element}” only waiting events and receive tasks may stand, not “{target}”.',
  },
  'bpmn.eventGatewayShared': {
    vi: '“{target}” sau cổng sự kiện “{element}” không được có đường vào khác.',
    en: '“{target}” after the event gateway “{element}” may have no other incoming flow.',
  },
  'bpmn.definitionMisplaced': {
    vi: 'Sự kiện “{element}” không được thuộc loại {definition} ở vị trí này.',
    en: 'The event “{element}” may not be of the kind {definition} in this place.',
  },
  'bpmn.eventWithoutDefinition': {
    vi: 'Sự kiện “{element}” chưa nói chờ điều gì.',
    en: 'The event “{element}” does not say what it waits for.',
  },
  'bpmn.mustInterrupt': { vi: 'Sự kiện “{element}” phải là loại ngắt.', en: 'The event “{element}” must interrupt.' },
  'bpmn.cancelOutsideTransaction': {
    vi: 'Sự kiện hủy “{element}” chỉ dùng được với giao dịch.',
    en: 'The cancel event “{element}” belongs to a transaction only.',
  },
  'bpmn.noHandler': {
    vi: 'Sự kiện hoàn tác “{element}” chưa nối với bước hoàn tác nào.',
    en: 'The compensation event “{element}” has no handler.',
  },
  'bpmn.handlerWithoutEvent': {
    vi: 'Bước hoàn tác “{element}” không gắn với sự kiện hoàn tác nào nên không bao giờ chạy.',
    en: 'The compensation handler “{element}” belongs to no compensation event and never runs.',
  },
  'bpmn.nothingToCompensate': {
    vi: '“{element}” hoàn tác {activity} nhưng bước đó không có bước hoàn tác.',
    en: '“{element}” compensates {activity}, which has no handler.',
  },
  'bpmn.boundaryWithoutFlow': {
    vi: 'Sự kiện biên “{element}” không dẫn đến bước nào; hãy nối đến bước sau.',
    en: 'The boundary event “{element}” leads nowhere; draw a flow to what follows.',
  },
  'bpmn.linkTwice': { vi: 'Có hai điểm đến cùng tên liên kết “{link}”.', en: 'Two ends have the same link name “{link}”.' },
  'bpmn.quantityWrong': {
    vi: '{attribute} của “{element}” không hợp lệ: {quantity}.',
    en: '{attribute} of “{element}” is not valid: {quantity}.',
  },
  'bpmn.loopAtEventSubprocess': {
    vi: 'Quy trình con theo sự kiện “{element}” không được lặp.',
    en: 'The event subprocess “{element}” may not be repeated.',
  },
  'bpmn.behaviorUnknown': { vi: 'Kiểu lặp “{behavior}” ở “{element}” không có.', en: '“{element}” has the unknown behaviour “{behavior}”.' },
  'bpmn.behaviorWithoutEvent': {
    vi: 'Kiểu lặp “{behavior}” ở “{element}” chưa có sự kiện.',
    en: 'The behaviour “{behavior}” at “{element}” names no event.',
  },
  'bpmn.triggeredStartInSubprocess': {
    vi: 'Điểm bắt đầu “{element}” trong quy trình con không được chờ sự kiện.',
    en: 'The start event “{element}” of a subprocess may not wait for anything.',
  },
  'bpmn.severalStarts': {
    vi: '“{element}” có nhiều điểm bắt đầu ({starts}); tất cả cùng bắt đầu.',
    en: '“{element}” has several start events ({starts}); all of them begin.',
  },
  'bpmn.nothingLeadsHere': {
    vi: 'Không có đường nào dẫn đến “{element}”; hãy nối đường đến đó hoặc bỏ nó.',
    en: 'Nothing leads to “{element}”; draw a flow to it or remove it.',
  },
  'bpmn.noBeginning': { vi: 'Quy trình “{element}” không có chỗ bắt đầu.', en: 'The process “{element}” has no beginning.' },
  'bpmn.eventSubprocessStart': {
    vi: 'Quy trình con theo sự kiện “{element}” phải có đúng một điểm bắt đầu, hiện có {count}.',
    en: 'The event subprocess “{element}” must have one start event, and has {count}.',
  },
  'bpmn.eventInAdHoc': {
    vi: '“{element}”: quy trình con tùy ý không được có điểm bắt đầu hay kết thúc.',
    en: '“{element}”: an ad-hoc subprocess may have no start or end events.',
  },
  'bpmn.messageFlowInside': {
    vi: 'Luồng tin từ “{from}” đến “{to}” nằm trong cùng một quy trình.',
    en: 'The message flow from “{from}” to “{to}” stays inside one process.',
  },
  'bpmn.extensionNotExecuted': {
    vi: '“{element}” dùng {extension}, hệ thống không chạy phần này; hãy bỏ nó.',
    en: '“{element}” uses {extension}, which is not executed; remove it.',
  },
  'bpmn.behaviorEventWrong': {
    vi: 'Mỗi lần “{element}” xong không phát được sự kiện loại “{kind}”: chỉ phát tín hiệu, tin nhắn, báo vượt cấp hoặc lỗi.',
    en: 'The instances of “{element}” cannot throw an event of the kind “{kind}”: only signals, messages, escalations and errors.',
  },
  'bpmn.transactionMethod': {
    vi: '“{element}” hoàn tác theo cách “{method}”; hệ thống chỉ hoàn tác bằng các bước hoàn tác.',
    en: '“{element}” undoes by the method “{method}”; only compensation is executed.',
  },
  'bpmn.adHocOutputs': {
    vi: '“{element}” gom kết quả của các bước bên trong, nhưng chưa rõ gom thế nào: mỗi lượt phải chỉ là một bước, hoặc các lượt làm lần lượt và không tách nhánh.',
    en: '“{element}” collects what its steps give, but not clearly: each turn must be a single step, or turns must come one by one without splits.',
  },
  'bpmn.extensionMisplaced': {
    vi: '“{element}” có {extension}, nhưng loại bước này không dùng đến nên phần đó không có tác dụng.',
    en: '“{element}” has {extension}, which elements of its type do not do; it has no effect.',
  },
  'bpmn.extensionUnknown': {
    vi: '“{element}” có phần mở rộng {extension} không biết; phần này được giữ nguyên nhưng không có tác dụng.',
    en: '“{element}” has the unknown extension {extension}; it is kept and has no effect.',
  },
  'bpmn.flowAcrossScopes': {
    vi: 'Đường nối {flow} từ “{element}” đi ra ngoài quy trình con hoặc vùng chứa nó.',
    en: 'The flow {flow} from “{element}” crosses the border of its subprocess or pool.',
  },
  'bpmn.parallelThrown': {
    vi: '“{element}” chờ đủ mọi sự kiện cùng lúc, nhưng {definition} xảy ra ngay khi được ném ra, không chờ được; hãy tách thành hai sự kiện.',
    en: '“{element}” needs all of its events together, but {definition} happens as it is thrown and cannot wait; make two events of it.',
  },
  'bpmn.linkNotAlone': {
    vi: '“{element}” là đích của một liên kết, nên không chờ thêm sự kiện nào khác được.',
    en: '“{element}” is the target of a link and cannot wait for other events besides.',
  },
  'bpmn.scriptLanguage': {
    vi: 'Bước kịch bản “{element}” viết bằng {language}; chỉ chạy được kịch bản FEEL.',
    en: 'The script task “{element}” is written in {language}; only FEEL scripts run.',
  },
  'bpmn.noScript': { vi: 'Bước kịch bản “{element}” chưa có kịch bản.', en: 'The script task “{element}” has no script.' },
  'bpmn.noJobType': {
    vi: 'Bước “{element}” chưa có loại công việc; mã của bước được dùng thay.',
    en: '“{element}” has no job type; its id is used instead.',
  },
  'bpmn.noDecision': { vi: 'Bước “{element}” chưa chọn bảng quyết định.', en: '“{element}” names no decision.' },
  'bpmn.nothingCalled': { vi: 'Bước gọi “{element}” chưa chọn thủ tục được gọi.', en: 'The call activity “{element}” names no procedure.' },
  'bpmn.bindingUnknown': { vi: 'Bước gọi “{element}” chọn phiên bản theo cách không có: “{binding}”.', en: 'The call activity “{element}” chooses the version in an unknown way: “{binding}”.' },
  'bpmn.noVersionTag': { vi: 'Bước gọi “{element}” chọn phiên bản theo nhãn nhưng chưa ghi nhãn.', en: 'The call activity “{element}” chooses a version by its tag, but names no tag.' },
  'bpmn.mappingIncomplete': { vi: 'Một dòng chuyển dữ liệu ở “{element}” còn thiếu.', en: 'A variable mapping at “{element}” is incomplete.' },
  'bpmn.deadlineWrong': {
    vi: 'Thời hạn ở “{element}” không hợp lệ: {amount} {unit}.',
    en: 'The deadline at “{element}” is not valid: {amount} {unit}.',
  },
  'bpmn.publicStateWrong': {
    vi: 'Trạng thái công khai ở “{element}” phải là số từ 1 đến 10, không phải {state}.',
    en: 'The public state at “{element}” must be 1 to 10, not {state}.',
  },
  'bpmn.noTime': { vi: 'Đồng hồ “{element}” chưa có thời gian.', en: 'The timer “{element}” has no time.' },
  'bpmn.noSignal': { vi: 'Sự kiện “{element}” chưa chọn tín hiệu.', en: 'The event “{element}” names no signal.' },
  'bpmn.noCondition': { vi: 'Sự kiện “{element}” chưa có điều kiện.', en: 'The event “{element}” has no condition.' },
  'bpmn.noLoopCondition': {
    vi: 'Vòng lặp ở “{element}” chưa có điều kiện và số lần tối đa.',
    en: 'The loop at “{element}” has neither a condition nor a maximum.',
  },
  'bpmn.noCardinality': {
    vi: '“{element}” chưa nói được lặp cho danh sách nào hay bao nhiêu lần.',
    en: '“{element}” does not say for which list or how many times it is repeated.',
  },
  'bpmn.notAttached': { vi: 'Sự kiện biên “{element}” không gắn vào bước nào.', en: 'The boundary event “{element}” sits on no activity.' },
  'bpmn.linkDangling': {
    vi: 'Liên kết “{link}” từ “{element}” không có điểm đến trong cùng quy trình.',
    en: 'The link “{link}” from “{element}” has no other end in the same process.',
  },
};
