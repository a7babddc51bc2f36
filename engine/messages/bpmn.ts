import { bpmnExpressionMessages } from './bpmn-expressions.ts';
import { bpmnModelMessages } from './bpmn-model.ts';
import type { Catalogue } from './sentence.ts';

/** Sentences about models and running dossiers; `{element}` is the BPMN element's name. */
export const bpmnMessages: Catalogue = {
  ...bpmnModelMessages,
  ...bpmnExpressionMessages,
  'bpmn.notStarted': { vi: 'Hồ sơ chưa bắt đầu.', en: 'The dossier has not begun.' },
  'bpmn.ended': { vi: 'Hồ sơ đã kết thúc, không thay đổi được nữa.', en: 'The dossier has ended and cannot be changed any more.' },
  'bpmn.suspended': { vi: 'Hồ sơ đang tạm dừng; hãy cho chạy tiếp trước.', en: 'The dossier is suspended; resume it first.' },
  'bpmn.notSuspended': { vi: 'Hồ sơ không tạm dừng.', en: 'The dossier is not suspended.' },
  'bpmn.processNotNamed': {
    vi: 'Mô hình có nhiều quy trình ({processes}); hãy nói rõ quy trình nào bắt đầu.',
    en: 'The model has several processes ({processes}); say which one begins.',
  },
  'bpmn.processUnknown': { vi: 'Mô hình không có quy trình “{process}”.', en: 'The model has no process “{process}”.' },
  'bpmn.startUnknown': { vi: 'Quy trình không bắt đầu được ở “{start}”.', en: 'The process cannot begin at “{start}”.' },
  'bpmn.startNotNamed': {
    vi: 'Quy trình có nhiều điểm bắt đầu ({starts}); hãy nói rõ điểm nào.',
    en: 'The process has several start events ({starts}); say which one happened.',
  },
  'bpmn.waitUnknown': {
    vi: 'Việc này không còn chờ nữa; có thể đã làm xong hoặc đã bị thu hồi.',
    en: 'Nothing waits for this any more; it may be done or withdrawn.',
  },
  'bpmn.timerNotDue': { vi: 'Đồng hồ “{element}” chưa đến hạn.', en: 'The timer “{element}” is not due yet.' },
  'bpmn.messageUnexpected': { vi: 'Hồ sơ không chờ tin “{message}” này.', en: 'The dossier does not wait for this message “{message}”.' },
  'bpmn.letterGone': { vi: 'Hồ sơ đã tự nhận tin “{message}” này.', en: 'The dossier has taken the message “{message}” itself.' },
  'bpmn.scopeUnknown': { vi: 'Không có phạm vi biến {scopeId} trong hồ sơ.', en: 'The dossier has no scope {scopeId}.' },
  'bpmn.incidentUnknown': { vi: 'Sự cố này không còn nữa.', en: 'This incident no longer exists.' },

  'bpmn.instanceUnknown': { vi: 'Bước này không còn đang chạy.', en: 'This step is no longer running.' },
  'bpmn.elementUnknown': { vi: 'Quy trình không có bước “{element}”.', en: 'The process has no element “{element}”.' },
  'bpmn.notAddable': { vi: 'Không đặt thẳng hồ sơ vào “{element}” được.', en: 'A dossier cannot be put at “{element}” directly.' },
  'bpmn.movedInside': {
    vi: '“{element}” nằm bên trong phần đang được chuyển, nên sẽ mất cùng phần ấy. Hãy chọn bước ở ngoài, hoặc thêm bước thay vì chuyển.',
    en: '“{element}” lies inside of what is moved and would go away with it. Choose a step outside, or add the step instead.',
  },
  'bpmn.placeTakenAway': {
    vi: '“{element}” nằm trong phần mà một thay đổi khác trong cùng lần này bỏ đi. Hãy bỏ bớt một trong hai thay đổi.',
    en: '“{element}” lies in a part that another of these changes takes away. Leave one of the two out.',
  },
  'bpmn.scopeNotRunning': {
    vi: '“{element}” nằm trong phần chưa chạy và không mở thẳng được. Hãy chuyển đến bước đứng trước phần ấy.',
    en: '“{element}” lies in a part that does not run and cannot be opened directly. Move to the step before it.',
  },
  'bpmn.scopeAmbiguous': {
    vi: '“{element}” có {count} nơi đang chạy; hãy chọn một.',
    en: '“{element}” could be in {count} running places; choose one.',
  },
  'bpmn.tokenUnknown': { vi: 'Không có nhánh nào đang chờ trên đường {flow}.', en: 'No token waits on the flow {flow}.' },
  'bpmn.notMigrated': { vi: 'Hồ sơ chưa chuyển sang phiên bản mới được.', en: 'The dossier cannot move to the new version yet.' },
  'bpmn.migrateNoTarget': {
    vi: 'Hồ sơ đang ở “{element}”, phiên bản mới không có bước này; hãy chọn bước tương ứng.',
    en: 'The dossier stands at “{element}”, which the new version does not have; map it to another element.',
  },
  'bpmn.migrateOtherKind': {
    vi: '“{element}” ở phiên bản mới thuộc loại khác ({type}).',
    en: '“{element}” is of another type in the new version ({type}).',
  },
  'bpmn.migrateOtherScope': {
    vi: '“{element}” ở phiên bản mới nằm trong quy trình con khác.',
    en: '“{element}” lies in another subprocess in the new version.',
  },
  'bpmn.migrateOtherLoop': {
    vi: '“{element}” ở phiên bản mới lặp theo cách khác.',
    en: '“{element}” repeats in another way in the new version.',
  },
  'bpmn.migrateOtherEvent': {
    vi: '“{element}” ở phiên bản mới chờ sự kiện khác, nên hồ sơ sẽ không nhận được điều đang chờ.',
    en: '“{element}” waits for something else in the new version, so what the dossier waits for would never come.',
  },
  'bpmn.migrateNoFlow': {
    vi: 'Một nhánh đang chờ trên đường {flow}, phiên bản mới không có đường này.',
    en: 'A token waits on the flow {flow}, which the new version does not have.',
  },

  'bpmn.noFlow': {
    vi: 'Sau “{element}” không có đường nào thỏa điều kiện và cũng không có đường mặc định.',
    en: 'After “{element}” no condition holds and there is no default flow.',
  },
  'bpmn.expressionFailed': {
    vi: 'Ở “{element}” không tính được “{expression}”: {reason}.',
    en: 'At “{element}” the expression “{expression}” fails: {reason}.',
  },
  'bpmn.wrongType': {
    vi: 'Ở “{element}” biểu thức “{expression}” phải cho {wanted}, nhưng lại cho {got}.',
    en: 'At “{element}” the expression “{expression}” should give {wanted}, but gives {got}.',
  },
  'bpmn.notATime': {
    vi: 'Ở “{element}” biểu thức “{expression}” cho “{got}”, không phải thời gian.',
    en: 'At “{element}” the expression “{expression}” gives “{got}”, which is no time.',
  },
  'bpmn.noCorrelationKey': {
    vi: 'Ở “{element}” khóa nhận tin “{expression}” chưa có giá trị.',
    en: 'At “{element}” the correlation key “{expression}” has no value.',
  },
  'bpmn.inputsMissing': {
    vi: '“{element}” cần dữ liệu đầu vào chưa có: {names}.',
    en: '“{element}” needs data that are not there: {names}.',
  },
  'bpmn.outputsMissing': {
    vi: '“{element}” đã xong nhưng chưa có dữ liệu đầu ra bắt buộc: {names}.',
    en: '“{element}” is done without the data that it must give: {names}.',
  },
  'bpmn.correlationMismatch': {
    vi: '“{element}” gửi tin với khóa {key} là “{sent}”, nhưng trao đổi này đã bắt đầu với “{begun}”.',
    en: '“{element}” sends a message whose key {key} is “{sent}”, but its conversation began with “{begun}”.',
  },
  'bpmn.jobFailed': {
    vi: 'Bước tự động “{element}” không làm được và đã hết số lần thử: {reason}.',
    en: 'The job at “{element}” failed and has no tries left: {reason}.',
  },
  'bpmn.uncaughtError': {
    vi: '“{element}” báo lỗi “{errorCode}” mà không có gì xử lý.',
    en: '“{element}” throws the error “{errorCode}”, which nothing catches.',
  },
  'bpmn.decisionFailed': {
    vi: 'Ở “{element}” không tính được quyết định “{decision}”: {reason}.',
    en: 'At “{element}” the decision “{decision}” fails: {reason}.',
  },
  'bpmn.stepBound': {
    vi: 'Quy trình chạy vòng không dừng: dừng lại trước “{element}” sau {steps} bước.',
    en: 'The process runs in circles: stopped before “{element}” after {steps} steps.',
  },
  'bpmn.tooManyInstances': {
    vi: '“{element}” phải làm {count} lần, tối đa là {most}.',
    en: '“{element}” would be done {count} times, at most {most} are allowed.',
  },
  'bpmn.calledWithoutStart': {
    vi: '“{element}” gọi “{process}”, quy trình này không có điểm bắt đầu đơn thuần.',
    en: '“{element}” calls “{process}”, which has no plain start event.',
  },
  'bpmn.calledUnknown': {
    vi: '“{element}” gọi quy trình “{process}” nhưng không có quy trình đó.',
    en: '“{element}” calls the process “{process}”, which does not exist.',
  },
  'bpmn.callsTooDeep': {
    vi: 'Các thủ tục gọi nhau quá {most} tầng; dừng ở “{element}”.',
    en: 'Procedures call each other more than {most} levels deep; stopped at “{element}”.',
  },
  'bpmn.callsInCircles': {
    vi: 'Thủ tục gọi lại chính nó hơn {most} lần trong một lượt; dừng ở “{element}”.',
    en: 'A procedure calls itself more than {most} times in one go; stopped at “{element}”.',
  },
  'bpmn.deadlock': {
    vi: '“{element}” chờ một nhánh không bao giờ đến nữa.',
    en: '“{element}” waits for a branch that can never come.',
  },
};
