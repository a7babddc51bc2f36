import type { Catalogue } from './sentence.ts';

/** Sentences about what BPMN asks of a model that is to be published; `{element}` is the BPMN element's name. */
export const constraintMessages: Catalogue = {
  'constraint.attributeValue': {
    vi: 'Thuộc tính {attribute} ở “{element}” có giá trị “{value}”; chỉ được là: {allowed}.',
    en: 'The attribute {attribute} at “{element}” is “{value}”; it may only be: {allowed}.',
  },
  'constraint.conditionEmpty': {
    vi: 'Đường nối “{element}” có điều kiện nhưng điều kiện để trống; hãy ghi điều kiện hoặc bỏ nó.',
    en: 'The flow “{element}” has a condition that is empty; fill it in or remove it.',
  },
  'constraint.conditionAfterEvent': {
    vi: 'Đường nối “{element}” đi ra từ một sự kiện nên không được có điều kiện; hãy đặt một cổng sau sự kiện.',
    en: 'The flow “{element}” leaves an event and may have no condition; put a gateway after the event.',
  },
  'constraint.loneCondition': {
    vi: '“{element}” chỉ có một đường ra ({flow}) mà đường này có điều kiện: khi không thỏa, hồ sơ sẽ kẹt. Hãy thêm một đường khác hoặc bỏ điều kiện.',
    en: '“{element}” has one way out only ({flow}), and that has a condition: where it fails, the dossier is stuck. Add another way or remove the condition.',
  },
  'constraint.flowElsewhere': {
    vi: '“{element}” ghi đường nối {flow} là của mình, nhưng đường này nối nơi khác.',
    en: '“{element}” lists the flow {flow}, which joins other elements.',
  },
  'constraint.flowAtLink': {
    vi: 'Liên kết “{element}” nối bằng tên: liên kết đi không được có đường ra, liên kết đến không được có đường vào.',
    en: 'The link “{element}” is joined by its name: a throwing link may have no flow out, a catching one none in.',
  },
  'constraint.direction': {
    vi: 'Cổng “{element}” ghi là {direction} nhưng có {into} đường vào và {out} đường ra.',
    en: 'The gateway “{element}” says {direction}, but has {into} flows in and {out} out.',
  },
  'constraint.noActivation': {
    vi: 'Cổng phức hợp “{element}” chưa nói khi nào được đi tiếp; nó sẽ chờ mọi nhánh.',
    en: 'The complex gateway “{element}” does not say when it goes on; it waits for every branch.',
  },
  'constraint.parallelEventGateway': {
    vi: 'Cổng sự kiện “{element}” chỉ được chờ mọi sự kiện khi nó mở đầu quy trình.',
    en: 'The event gateway “{element}” may wait for all of its events only where it begins a process.',
  },
  'constraint.mixedAfterEventGateway': {
    vi: 'Sau cổng sự kiện “{element}” vừa có sự kiện nhận tin vừa có bước nhận tin; hãy dùng một loại.',
    en: 'After the event gateway “{element}” message events and receive tasks are mixed; use one of them.',
  },
  'constraint.boundaryAfterEventGateway': {
    vi: '“{element}” gắn vào bước nhận tin đứng sau một cổng sự kiện; ở đó không được có sự kiện biên.',
    en: '“{element}” sits on a receive task after an event gateway, where no boundary event may be.',
  },
  'constraint.attachedElsewhere': {
    vi: 'Sự kiện biên “{element}” gắn vào một bước nằm trong quy trình con khác.',
    en: 'The boundary event “{element}” sits on an activity of another scope.',
  },
  'constraint.interruptsNothing': {
    vi: 'Điểm bắt đầu “{element}” ghi là không ngắt, điều này chỉ có nghĩa trong quy trình con theo sự kiện.',
    en: 'The start event “{element}” says that it does not interrupt, which means something in event subprocesses only.',
  },
  'constraint.notMultiple': {
    vi: '“{element}” ghi là chờ nhiều sự kiện cùng lúc nhưng chưa có đủ hai sự kiện.',
    en: '“{element}” says that it waits for several events together, but has fewer than two.',
  },
  'constraint.noMessage': {
    vi: '“{element}” chưa chọn tin; mã của phần tử được dùng làm tên tin.',
    en: '“{element}” names no message; its id is used as the message’s name.',
  },
  'constraint.errorWithoutCode': {
    vi: '“{element}” báo lỗi không có mã: chỉ nơi bắt mọi lỗi mới xử lý được.',
    en: '“{element}” throws an error without a code, which only events that catch every error see.',
  },
  'constraint.escalationWithoutCode': {
    vi: '“{element}” báo vượt cấp không có mã: chỉ nơi bắt mọi mã mới xử lý được.',
    en: '“{element}” throws an escalation without a code, which only events that catch every one see.',
  },
  'constraint.timerAmbiguous': {
    vi: 'Đồng hồ “{element}” có nhiều cách tính giờ ({given}); chỉ giữ một.',
    en: 'The timer “{element}” says its time in several ways ({given}); keep one.',
  },
  'constraint.timeWrong': {
    vi: 'Thời gian “{time}” ở “{element}” không hợp lệ; ví dụ đúng: P3D (3 ngày), PT2H (2 giờ), R3/PT1H.',
    en: 'The time “{time}” at “{element}” is not valid; right are, for example, P3D (3 days), PT2H (2 hours), R3/PT1H.',
  },
  'constraint.compensatesNoActivity': {
    vi: '“{element}” bù trừ cho {activity}, nhưng đó không phải một bước.',
    en: '“{element}” compensates {activity}, which is no activity.',
  },
  'constraint.compensatesElsewhere': {
    vi: '“{element}” bù trừ cho {activity}, nhưng bước đó nằm trong quy trình con khác nên không với tới được.',
    en: '“{element}” compensates {activity}, which lies in another subprocess and cannot be reached from here.',
  },
  'constraint.severalCancels': {
    vi: 'Giao dịch có hơn một sự kiện hủy; hãy bỏ “{element}”.',
    en: 'The transaction has more than one cancel event; remove “{element}”.',
  },
  'constraint.cancelUncaught': {
    vi: '“{element}” hủy giao dịch nhưng giao dịch không có sự kiện hủy ở biên để đi tiếp.',
    en: '“{element}” cancels its transaction, which has no cancel boundary event to go on from.',
  },
  'constraint.cancelNeverThrown': {
    vi: 'Không có gì trong giao dịch hủy nó, nên “{element}” không bao giờ xảy ra.',
    en: 'Nothing inside the transaction cancels it, so “{element}” never happens.',
  },
  'constraint.errorUncaught': {
    vi: '“{element}” báo lỗi “{error}” mà không nơi nào xử lý: hồ sơ sẽ dừng ở đó như một sự cố.',
    en: '“{element}” throws the error “{error}”, which nothing catches: a dossier stops there as an incident.',
  },
  'constraint.callsItself': {
    vi: 'Qua “{element}” các quy trình gọi nhau vòng tròn mà không có lối kết thúc.',
    en: 'Through “{element}” processes call each other in a circle, with no way to an end.',
  },
  'constraint.notByEvent': {
    vi: '“{element}” là giao dịch hoặc quy trình con tùy ý nên không thể bắt đầu bằng sự kiện.',
    en: '“{element}” is a transaction or ad-hoc subprocess and cannot be begun by an event.',
  },
  'constraint.endWithoutStart': {
    vi: '“{element}” có điểm kết thúc nhưng không có điểm bắt đầu.',
    en: '“{element}” has an end event, but no start event.',
  },
  'constraint.laneOfOthers': {
    vi: 'Làn “{element}” chứa {node}, phần tử này không thuộc quy trình của làn.',
    en: 'The lane “{element}” holds {node}, which is not of its process.',
  },
  'constraint.severalLanes': {
    vi: '“{element}” nằm ở nhiều làn ({lanes}); chỉ được nằm ở một làn.',
    en: '“{element}” stands in several lanes ({lanes}); it can be in one only.',
  },
  'constraint.noLane': {
    vi: '“{element}” không nằm ở làn nào, dù quy trình có chia làn.',
    en: '“{element}” stands in no lane, although its process has lanes.',
  },
  'constraint.poolsShareProcess': {
    vi: 'Hai vùng “{element}” và “{other}” cùng chỉ một quy trình.',
    en: 'The pools “{element}” and “{other}” show the same process.',
  },
  'constraint.messageFlowLoose': {
    vi: 'Luồng tin “{element}” thiếu điểm đầu hoặc điểm cuối.',
    en: 'The message flow “{element}” lacks its beginning or its end.',
  },
  'constraint.messageFlowFrom': {
    vi: 'Luồng tin “{element}” đi từ “{from}”, nơi này không gửi tin được.',
    en: 'The message flow “{element}” comes from “{from}”, which cannot send.',
  },
  'constraint.messageFlowTo': {
    vi: 'Luồng tin “{element}” đi đến “{to}”, nơi này không nhận tin được.',
    en: 'The message flow “{element}” leads to “{to}”, which cannot receive.',
  },
  'constraint.noDataObject': {
    vi: '“{element}” không trỏ đến dữ liệu nào.',
    en: '“{element}” refers to no data object.',
  },
  'constraint.dataAssociationEnd': {
    vi: 'Đường dữ liệu ở “{element}” nối với {end}, thứ này không chứa dữ liệu.',
    en: 'A data association at “{element}” is joined to {end}, which holds no data.',
  },
  'constraint.severalSources': {
    vi: 'Đường dữ liệu ở “{element}” có nhiều nguồn ({sources}) mà không nói cách gộp; chỉ nguồn đầu được dùng.',
    en: 'A data association at “{element}” has several sources ({sources}) and does not say how they go together; the first is used.',
  },
  'constraint.associationLoose': {
    vi: 'Đường liên hệ “{element}” thiếu một đầu.',
    en: 'The association “{element}” lacks an end.',
  },
  'constraint.handlerNoActivity': {
    vi: 'Sự kiện bù trừ “{element}” nối với {handler}, nhưng bước bù trừ phải là một bước công việc.',
    en: 'The compensation event “{element}” is joined to {handler}; a handler must be an activity.',
  },
  'constraint.handlerElsewhere': {
    vi: 'Bước bù trừ {handler} của “{element}” nằm trong quy trình con khác.',
    en: 'The handler {handler} of “{element}” lies in another scope.',
  },
  'constraint.handlerNotMarked': {
    vi: '“{element}” là bước bù trừ nhưng chưa được đánh dấu như vậy; vẫn được dùng để bù trừ.',
    en: '“{element}” is a compensation handler, but is not marked as one; it is used as one all the same.',
  },
};
