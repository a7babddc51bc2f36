import { compensationConstraintMessages } from './compensation-constraints.ts';
import type { Catalogue } from './sentence.ts';

/** Sentences about what BPMN asks of a model that is to be published; `{element}` is the BPMN element's name. */
export const constraintMessages: Catalogue = {
  ...compensationConstraintMessages,
  'constraint.attributeValue': {
    vi: 'Thuộc tính {attribute} ở “{element}” có giá trị “{value}”; chỉ được là: {allowed}.',
    en: 'The attribute {attribute} at “{element}” is “{value}”; it may only be: {allowed}.',
  },
  'constraint.attributeUnknown': {
    vi: 'Thuộc tính {attribute} ở “{element}” không có trong BPMN (<{name}>); hãy kiểm tra cách viết.',
    en: 'BPMN has no attribute {attribute} at “{element}” (<{name}>); check its spelling.',
  },
  'constraint.attributeMissing': {
    vi: '<{name}> ở “{element}” thiếu thuộc tính bắt buộc {attribute}.',
    en: 'The <{name}> at “{element}” lacks the attribute {attribute}.',
  },
  'constraint.notUri': {
    vi: 'Thuộc tính {attribute} ở “{element}” phải là một URI, không phải “{value}”.',
    en: 'The attribute {attribute} at “{element}” must be a URI, not “{value}”.',
  },
  'constraint.notMimeType': {
    vi: 'Thuộc tính {attribute} ở “{element}” phải là kiểu MIME như text/plain, không phải “{value}”.',
    en: 'The attribute {attribute} at “{element}” must be a MIME type such as text/plain, not “{value}”.',
  },
  'constraint.misplaced': {
    vi: '<{name}> không được đứng trong “{element}”; phần này sẽ bị bỏ mất.',
    en: 'A <{name}> may not stand in “{element}”, and would be lost.',
  },
  'constraint.repeated': {
    vi: '“{element}” có nhiều hơn một <{name}>; chỉ được có một.',
    en: '“{element}” has more than one <{name}>; it may have one.',
  },
  'constraint.partMissing': {
    vi: '<{name}> ở “{element}” thiếu phần bắt buộc <{part}>.',
    en: 'The <{name}> at “{element}” lacks its <{part}>.',
  },
  'constraint.referenceType': {
    vi: '“{element}” trỏ đến {reference} ở {property}, nhưng đó là {kind}; phải là {wanted}.',
    en: '“{element}” refers to {reference} as its {property}, which is a {kind}; it must be a {wanted}.',
  },
  'constraint.expressionEmpty': {
    vi: 'Biểu thức {property} ở “{element}” để trống; hãy ghi biểu thức hoặc bỏ nó.',
    en: 'The expression {property} at “{element}” is empty; fill it in or remove it.',
  },
  'constraint.expressionInformal': {
    vi: 'Biểu thức {property} ở “{element}” (“{expression}”) chưa được đánh dấu là biểu thức máy đọc được (tFormalExpression).',
    en: 'The expression {property} at “{element}” (“{expression}”) is not marked as one that a machine reads (tFormalExpression).',
  },
  'constraint.notBoolean': {
    vi: 'Điều kiện {property} ở “{element}” luôn là “{expression}”, không phải đúng hoặc sai.',
    en: 'The condition {property} at “{element}” always is “{expression}”, neither true nor false.',
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
  'constraint.notImmediate': {
    vi: 'Đường nối “{element}” ghi isImmediate="false"; trong quy trình chạy được, không có bước nào xen vào giữa.',
    en: 'The flow “{element}” says isImmediate="false"; in a process that runs, nothing comes between its ends.',
  },
  'constraint.noWayOut': {
    vi: 'Từ “{element}” không có đường đi tiếp; hãy nối đến bước sau hoặc điểm kết thúc.',
    en: 'No way leads on from “{element}”; draw a flow to what follows or to an end event.',
  },
  'constraint.startWithoutEnd': {
    vi: '“{element}” có điểm bắt đầu nhưng không có điểm kết thúc.',
    en: '“{element}” has a start event, but no end event.',
  },
  'constraint.flowAtLink': {
    vi: 'Liên kết “{element}” nối bằng tên: liên kết đi không được có đường ra, liên kết đến không được có đường vào.',
    en: 'The link “{element}” is joined by its name: a throwing link may have no flow out, a catching one none in.',
  },
  'constraint.direction': {
    vi: 'Cổng “{element}” ghi gatewayDirection là {direction} nhưng có {into} đường vào và {out} đường ra; hãy sửa hoặc bỏ thuộc tính này.',
    en: 'The gateway “{element}” has the gatewayDirection {direction}, but {into} flows in and {out} out; mend the attribute or remove it.',
  },
  'constraint.noActivation': {
    vi: 'Cổng phức hợp “{element}” chưa nói khi nào được đi tiếp; nó sẽ chờ mọi nhánh.',
    en: 'The complex gateway “{element}” does not say when it goes on; it waits for every branch.',
  },
  'constraint.parallelEventGateway': {
    vi: 'Cổng sự kiện “{element}” chỉ được chờ mọi sự kiện khi nó mở đầu quy trình.',
    en: 'The event gateway “{element}” may wait for all of its events only where it begins a process.',
  },
  'constraint.parallelNoMessage': {
    vi: 'Cổng sự kiện “{element}” chờ mọi sự kiện nên chỉ được chờ tin, không được chờ “{target}”.',
    en: 'The event gateway “{element}” waits for all of its events and may wait for messages only, not for “{target}”.',
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
    vi: '“{element}” chưa chọn tin; hãy chọn tin mà sự kiện này gửi hoặc chờ.',
    en: '“{element}” names no message; choose the one that it sends or waits for.',
  },
  'constraint.errorWithoutCode': {
    vi: '“{element}” báo lỗi mà lỗi đó chưa có mã; hãy ghi mã lỗi.',
    en: '“{element}” throws an error without a code; give the error a code.',
  },
  'constraint.escalationWithoutCode': {
    vi: '“{element}” báo vượt cấp mà chưa có mã; hãy ghi mã.',
    en: '“{element}” throws an escalation without a code; give it one.',
  },
  'constraint.timerAmbiguous': {
    vi: 'Đồng hồ “{element}” có nhiều cách tính giờ ({given}); chỉ giữ một.',
    en: 'The timer “{element}” says its time in several ways ({given}); keep one.',
  },
  'constraint.timeWrong': {
    vi: 'Thời gian “{time}” ở “{element}” không hợp lệ; ví dụ đúng: P3D (3 ngày), PT2H (2 giờ), R3/PT1H.',
    en: 'The time “{time}” at “{element}” is not valid; right are, for example, P3D (3 days), PT2H (2 hours), R3/PT1H.',
  },
  'constraint.linkNeverThrown': {
    vi: 'Không có liên kết nào tên “{link}” dẫn đến “{element}” trong cùng quy trình.',
    en: 'No link called “{link}” leads to “{element}” in the same process.',
  },
  'constraint.linkElsewhere': {
    vi: 'Liên kết “{element}” trỏ đến đầu kia “{other}”, nhưng hai đầu không cùng tên, không cùng cấp hoặc không trỏ lại nhau.',
    en: 'The link “{element}” refers to “{other}” as its other end; the two differ in name or level, or do not refer to each other.',
  },
  'constraint.definitionOfOther': {
    vi: '“{element}” dùng chung định nghĩa {definition} của “{owner}”; chỉ định nghĩa ở ngoài các sự kiện mới được dùng chung.',
    en: '“{element}” uses the definition {definition} of “{owner}”; only those outside of events may be shared.',
  },
  'constraint.waitRepeated': {
    vi: 'Bước nhận tin “{element}” do chính tin của nó mở ra nên không thể lặp lại; hãy đặt vòng lặp ở một bước sau đó.',
    en: 'The receive task “{element}” begins by its own message and cannot be repeated; repeat a step after it instead.',
  },
  'constraint.timesAmbiguous': {
    vi: '“{element}” vừa ghi danh sách vừa ghi số lần lặp; danh sách được dùng.',
    en: '“{element}” gives both a list and a number of times to be repeated; the list counts.',
  },
  'constraint.timesWrong': {
    vi: '“{element}” lặp theo “{times}”, không phải danh sách cũng không phải số nguyên không âm.',
    en: '“{element}” is repeated for “{times}”, which is neither a list nor a whole number from zero on.',
  },
  'constraint.caughtTwice': {
    vi: '“{element}” chờ đúng điều mà “{other}” ở cùng bước đã đón trước, nên không bao giờ xảy ra.',
    en: '“{element}” catches the same as “{other}” at the same activity, and so never happens.',
  },
  'constraint.causeTwice': {
    vi: 'Quy trình con theo sự kiện “{element}” chờ cùng một nguyên nhân ngắt với một quy trình con khác bên cạnh.',
    en: 'The event subprocess “{element}” interrupts for the same cause as another one beside it.',
  },
  'constraint.messageUnnamed': {
    vi: '“{element}” chưa chọn tin; mã của phần tử được dùng làm tên tin.',
    en: '“{element}” names no message; its id is used as the message’s name.',
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
  'constraint.messageUnheard': {
    vi: 'Trong tệp không có gì chờ tin “{name}” mà “{element}” gửi. Tin sẽ đến hồ sơ của thủ tục khác đang chờ tin này, hoặc mở hồ sơ của thủ tục bắt đầu bằng tin này; nếu không có thì được giữ 30 ngày rồi bỏ.',
    en: 'Nothing in the file waits for the message “{name}” of “{element}”. It goes to the dossier of another procedure that waits for it, or begins one; where there is none, it is kept for 30 days and then given up.',
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
  'constraint.adHocEmpty': {
    vi: 'Quy trình con tùy ý “{element}” phải có ít nhất một bước.',
    en: 'The ad-hoc subprocess “{element}” must hold an activity.',
  },
  'constraint.publicExecutable': {
    vi: 'Quy trình “{element}” ghi là công khai (Public) nên không thể thực thi được.',
    en: 'The process “{element}” is marked as public, and such a process cannot be executable.',
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
  'constraint.multiplicity': {
    vi: 'Số bên tham gia của vùng “{element}” không hợp lệ: từ {minimum} đến {maximum}.',
    en: 'The pool “{element}” stands for {minimum} to {maximum} participants, which cannot be.',
  },
  'constraint.startWithoutMessage': {
    vi: 'Luồng tin “{element}” đi đến điểm bắt đầu “{to}”, nơi này không chờ tin nào.',
    en: 'The message flow “{element}” leads to the start event “{to}”, which waits for no message.',
  },
  'constraint.choreographyRefersOn': {
    vi: '“{element}” là vũ đạo hoặc hội thoại chung nên không được trỏ đến một vũ đạo khác.',
    en: '“{element}” is a choreography or a global conversation and may not refer to a choreography.',
  },
  'constraint.closedDiffers': {
    vi: '“{element}” và vũ đạo {choreography} mà nó trỏ đến phải có cùng isClosed.',
    en: '“{element}” and the choreography {choreography} that it refers to must agree on isClosed.',
  },
  'constraint.conversationHolds': {
    vi: 'Hội thoại chung “{element}” không được chứa hội thoại, liên kết hay ghi chú bên trong.',
    en: 'The global conversation “{element}” may hold no conversations, associations or artifacts.',
  },
  'constraint.propertyUnbound': {
    vi: '“{element}” đăng ký khóa {key} nhưng chưa gắn thuộc tính {property} của khóa.',
    en: '“{element}” subscribes to the key {key}, but does not bind its property {property}.',
  },
  'constraint.propertyOfOther': {
    vi: '“{element}” gắn thuộc tính {property}, thuộc tính này không thuộc khóa {key}.',
    en: '“{element}” binds the property {property}, which is not of the key {key}.',
  },
  'constraint.associationLoose': {
    vi: 'Đường liên hệ “{element}” thiếu một đầu.',
    en: 'The association “{element}” lacks an end.',
  },
};
