import type { Catalogue } from './sentence.ts';

/** What dossiers, tasks and their forms refuse or tell. */
export const dossierMessages: Catalogue = {
  'dossier.unknown': {
    vi: 'Không tìm thấy hồ sơ này.',
    en: 'There is no such dossier.',
  },
  'dossier.notYours': {
    vi: 'Bạn không có quyền làm việc này với hồ sơ.',
    en: 'You may not do this with a dossier.',
  },
  'dossier.busy': {
    vi: 'Hồ sơ đang được nhiều người cập nhật cùng lúc. Vui lòng thử lại.',
    en: 'Many people are updating this dossier at once. Please try again.',
  },
  'dossier.ended': {
    vi: 'Hồ sơ đã kết thúc nên không thay đổi được nữa.',
    en: 'This dossier has ended and can no longer be changed.',
  },
  'dossier.changed': {
    vi: '{by} đã thay đổi hồ sơ này sau khi bạn mở. Hãy xem lại rồi làm tiếp.',
    en: '{by} has changed this dossier since you opened it. Look at it again before you go on.',
  },
  'dossier.wentOn': {
    vi: 'Hồ sơ đã đi tiếp sau khi bạn mở. Hãy xem lại rồi làm tiếp.',
    en: 'The dossier has gone on since you opened it. Look at it again before you go on.',
  },
  'dossier.suspendedAlready': {
    vi: 'Hồ sơ đang tạm dừng rồi.',
    en: 'The dossier is suspended already.',
  },
  'dossier.notSuspended': {
    vi: 'Hồ sơ không tạm dừng nên không cần cho chạy tiếp.',
    en: 'The dossier is not suspended, so there is nothing to resume.',
  },
  'dossier.nothingCorrected': {
    vi: 'Chưa có thông tin nào được sửa. Hãy sửa ít nhất một mục.',
    en: 'Nothing is corrected yet. Change at least one value.',
  },

  'dossier.ownData': {
    vi: 'Mã hồ sơ do hệ thống cấp nên không sửa được. Hãy bỏ mục “dossier”.',
    en: 'The dossier’s code is given by the system and cannot be corrected. Leave “dossier” out.',
  },
  'dossier.applicantWrong': {
    vi: 'Thông tin người nộp chưa đúng: cần họ tên; số định danh có 12 chữ số; điện thoại và thư điện tử nếu có phải viết đúng.',
    en: 'The applicant is not right: a name is needed; an identification number has 12 digits; telephone and e-mail must be well written.',
  },
  'dossier.valueNameless': {
    vi: 'Có thông tin chưa có tên. Hãy ghi tên cho từng mục.',
    en: 'A value has no name. Give each one a name.',
  },

  'migration.mappingWrong': {
    vi: 'Bảng ghép bước có bước không tồn tại. Hãy chọn lại.',
    en: 'The mapping names steps that do not exist. Choose them again.',
  },
  'migration.noSuchElement': {
    vi: 'Phiên bản {version} không có bước “{element}”.',
    en: 'Version {version} has no step “{element}”.',
  },
  'migration.otherVersion': {
    vi: 'Hồ sơ này đang theo phiên bản {version} của “{name}”, không phải phiên bản {from}.',
    en: 'This dossier goes by version {version} of “{name}”, not by version {from}.',
  },
  'migration.notTaken': {
    vi: 'Hồ sơ không còn thuộc các hồ sơ đã chọn.',
    en: 'The dossier is no longer among those that were chosen.',
  },
  'migration.failed': {
    vi: 'Hồ sơ này gặp lỗi ngoài dự kiến nên được giữ nguyên. Chi tiết nằm trong nhật ký máy chủ.',
    en: 'Something unexpected went wrong with this dossier; it was left as it is. The server’s log has the details.',
  },
  'migration.stays': { vi: 'Ở lại “{step}”', en: 'Stays at “{step}”' },
  'migration.moves': { vi: '“{step}” thành “{to}”', en: '“{step}” becomes “{to}”' },
  'migration.formChanges': { vi: '“{step}” dùng biểu mẫu mới “{form}”', en: '“{step}” uses the new form “{form}”' },
  'migration.formGone': { vi: '“{step}” không còn biểu mẫu', en: '“{step}” no longer has a form' },
  'migration.waitEnds': { vi: 'Không còn chờ “{step}”', en: 'No longer waits for “{step}”' },
  'migration.waitBegins': { vi: 'Bắt đầu chờ “{step}”', en: 'Begins to wait for “{step}”' },
  'migration.ends': { vi: 'Hồ sơ kết thúc ngay khi chuyển', en: 'The dossier ends as it moves' },

  'incident.unknown': {
    vi: 'Sự cố này không còn nữa.',
    en: 'This incident is no longer there.',
  },

  'clock.forwardOnly': {
    vi: 'Đồng hồ dùng thử chỉ chỉnh về phía trước, ví dụ P1D (một ngày).',
    en: 'The demo clock only moves forward, by a length of time such as P1D (one day).',
  },
  'timer.gone': { vi: 'Mốc hẹn giờ này không còn nữa.', en: 'This timer is no longer there.' },
  'job.unknown': { vi: 'Không tìm thấy việc tự động này.', en: 'There is no such job.' },
  'job.gone': { vi: 'Việc tự động này không còn nữa.', en: 'This job is no longer there.' },

  'message.nobodyWaits': {
    vi: 'Không có hồ sơ nào đang chờ tin “{message}” với khóa “{key}”.',
    en: 'No dossier waits for the message “{message}” with the key “{key}”.',
  },
  'message.severalWait': {
    vi: 'Có {count} hồ sơ cùng chờ tin “{message}” ({codes}), nên không biết gửi cho hồ sơ nào. Hãy ghi khóa của đúng hồ sơ.',
    en: '{count} dossiers wait for the message “{message}” ({codes}). Give the key of the one that it is for.',
  },
  'message.severalBegin': {
    vi: 'Có nhiều thủ tục bắt đầu bằng tin “{message}” ({procedures}), nên không biết mở hồ sơ của thủ tục nào.',
    en: 'Several procedures begin with the message “{message}” ({procedures}), so none of them was begun.',
  },
  'message.noApplicant': {
    vi: 'Tin “{message}” mở một hồ sơ mới. Hãy ghi người nộp hồ sơ.',
    en: 'The message “{message}” begins a new dossier. Say who the applicant is.',
  },
  'message.forNobody': {
    vi: 'Thủ tục bắt đầu bằng tin “{message}” cần có người nộp hồ sơ, mà hồ sơ gửi tin không có.',
    en: 'The procedure that begins with the message “{message}” needs an applicant, and the dossier that sent it has none.',
  },
  'message.endless': {
    vi: 'Tin “{message}” đã qua {count} lượt hồ sơ gọi nhau nối tiếp; hệ thống dừng lại để không lặp mãi.',
    en: 'The message “{message}” comes after {count} messages that led to each other; it was stopped so that this has an end.',
  },
  'message.gone': { vi: 'Hồ sơ không còn chờ tin này.', en: 'The dossier no longer waits for this message.' },
  'message.given': { vi: 'Hồ sơ đã nhận tin này rồi.', en: 'The dossier has this message already.' },
  'message.overtaken': { vi: 'Tin này đã được chuyển theo hướng khác.', en: 'This message has gone another way by now.' },
  'signal.gone': { vi: 'Hồ sơ không còn chờ tín hiệu này.', en: 'The dossier no longer waits for this signal.' },

  'task.unknown': {
    vi: 'Không tìm thấy việc này.',
    en: 'There is no such task.',
  },
  'task.alreadyClaimed': {
    vi: '{by} đã nhận việc “{element}” trước.',
    en: '{by} has already claimed “{element}”.',
  },
  'task.notYours': {
    vi: 'Việc “{element}” không giao cho bạn hoặc nhóm của bạn.',
    en: '“{element}” is not offered to you or your groups.',
  },
  'task.claimFirst': {
    vi: 'Hãy nhận việc “{element}” trước khi làm.',
    en: 'Claim “{element}” before you work on it.',
  },
  'task.completed': {
    vi: 'Việc “{element}” đã hoàn thành, không làm lại được.',
    en: '“{element}” is completed already and cannot be done twice.',
  },
  'task.withdrawn': {
    vi: 'Việc “{element}” không còn nữa vì hồ sơ đã đi tiếp theo hướng khác.',
    en: '“{element}” is no longer there: the dossier went on another way.',
  },
  'task.suspended': {
    vi: 'Hồ sơ đang tạm dừng nên chưa hoàn thành “{element}” được. Hãy chờ hồ sơ được tiếp tục.',
    en: 'The dossier is suspended, so “{element}” cannot be completed yet. Wait until it goes on.',
  },
  'task.changed': {
    vi: 'Việc “{element}” đã được {by} thay đổi. Hãy xem lại.',
    en: '“{element}” was changed by {by}. Please look again.',
  },

  'form.invalid': {
    vi: 'Có {count} ô chưa đúng. Hãy xem lời nhắc ở từng ô.',
    en: 'Answers to correct: {count}. Each one says what it needs.',
  },
  'form.required': { vi: '“{label}” chưa được điền.', en: '“{label}” is missing.' },
  'form.notText': { vi: '“{label}” phải là chữ.', en: '“{label}” must be text.' },
  'form.tooShort': { vi: '“{label}” cần ít nhất {min} ký tự.', en: '“{label}” needs at least {min} characters.' },
  'form.tooLong': { vi: '“{label}” chỉ được dài tối đa {max} ký tự.', en: '“{label}” may have at most {max} characters.' },
  'form.wrongPattern': { vi: '“{label}” chưa đúng mẫu quy định.', en: '“{label}” does not have the form that is asked for.' },
  'form.ownMessage': { vi: '“{label}”: {message}', en: '“{label}”: {message}' },
  'form.notAPhoneNumber': {
    vi: '“{label}” phải là số điện thoại có mã quốc gia, ví dụ +84912345678.',
    en: '“{label}” must be a phone number with country code, such as +84912345678.',
  },
  'form.notAnEmail': { vi: '“{label}” phải là địa chỉ thư điện tử.', en: '“{label}” must be an e-mail address.' },
  'form.notANumber': { vi: '“{label}” phải là số.', en: '“{label}” must be a number.' },
  'form.notWhole': { vi: '“{label}” phải là số nguyên.', en: '“{label}” must be a whole number.' },
  'form.tooManyDecimals': {
    vi: '“{label}” chỉ được có tối đa {digits} chữ số thập phân.',
    en: '“{label}” may have at most {digits} decimal digits.',
  },
  'form.notAStep': { vi: '“{label}” phải là bội số của {step}.', en: '“{label}” must be a multiple of {step}.' },
  'form.tooSmall': { vi: '“{label}” không được nhỏ hơn {min}.', en: '“{label}” must be at least {min}.' },
  'form.tooLarge': { vi: '“{label}” không được lớn hơn {max}.', en: '“{label}” must be at most {max}.' },
  'form.notYesOrNo': { vi: '“{label}” phải là có hoặc không.', en: '“{label}” must be yes or no.' },
  'form.notAnOption': { vi: '“{label}” phải chọn trong danh sách.', en: '“{label}” must be one of the choices.' },
  'form.notAList': { vi: '“{label}” phải là danh sách.', en: '“{label}” must be a list.' },
  'form.twiceTheSame': { vi: '“{label}” chọn trùng một mục.', en: '“{label}” names one choice twice.' },
  'form.tooManyEntries': { vi: '“{label}” chỉ được có tối đa {max} mục.', en: '“{label}” may have at most {max} entries.' },
  'form.notAnEntry': { vi: '“{label}” không phải là một nhóm thông tin.', en: '“{label}” is not a group of answers.' },
  'form.notADate': { vi: '“{label}” phải là ngày có thật.', en: '“{label}” must be a real date.' },
  'form.notATime': { vi: '“{label}” phải là giờ trong ngày.', en: '“{label}” must be a time of day.' },
  'form.notADateTime': { vi: '“{label}” phải là ngày và giờ.', en: '“{label}” must be a date and time.' },
  'form.pastDate': { vi: '“{label}” không được là ngày đã qua.', en: '“{label}” must not lie in the past.' },
  'form.unknownField': { vi: 'Biểu mẫu không hỏi “{label}”.', en: 'The form does not ask for “{label}”.' },

  'history.registered': { vi: '{by} đã tiếp nhận hồ sơ {code}', en: '{by} registered dossier {code}' },
  'history.begunBySignal': { vi: 'Tín hiệu “{name}” mở hồ sơ {code}', en: 'The signal “{name}” began dossier {code}' },
  'history.begunByTimer': { vi: 'Đến giờ định sẵn, hồ sơ {code} được mở', en: 'At the set time, dossier {code} began' },
  'history.begunByCondition': { vi: 'Điều kiện đã thỏa, hồ sơ {code} được mở', en: 'As its condition came true, dossier {code} began' },
  'history.begunByMessage': { vi: 'Tin “{name}” từ hồ sơ {from} mở hồ sơ {code}', en: 'The message “{name}” of dossier {from} began dossier {code}' },
  'history.claimed': { vi: '{by} đã nhận việc “{element}”', en: '{by} claimed “{element}”' },
  'history.released': { vi: '{by} đã trả lại việc “{element}”', en: '{by} gave back “{element}”' },
  'history.completed': { vi: '{by} đã hoàn thành “{element}”', en: '{by} completed “{element}”' },
  'history.timerFired': { vi: 'Đến hạn “{element}”', en: '“{element}” came due' },
  'history.jobDone': { vi: '{by} đã làm xong việc tự động “{element}”', en: '{by} did the automatic step “{element}”' },
  'history.jobFailed': { vi: '{by} chưa làm được việc tự động “{element}”: {reason}', en: '{by} could not do the automatic step “{element}”: {reason}' },
  'history.jobRejected': { vi: '{by} báo lỗi ở việc tự động “{element}”: {code}', en: '{by} reported an error of the automatic step “{element}”: {code}' },
  'history.cancelled': { vi: '{by} đã dừng hồ sơ: {reason}', en: '{by} stopped the dossier: {reason}' },
  'history.retried': { vi: '{by} đã cho chạy lại “{element}”', en: '{by} tried “{element}” again' },
  'history.retriedBecause': { vi: '{by} đã cho chạy lại “{element}”: {reason}', en: '{by} tried “{element}” again: {reason}' },
  'history.suspendedBy': { vi: '{by} đã tạm dừng hồ sơ: {reason}', en: '{by} suspended the dossier: {reason}' },
  'history.resumedBy': { vi: '{by} đã cho hồ sơ tiếp tục: {reason}', en: '{by} let the dossier go on: {reason}' },
  'history.corrected': { vi: '{by} đã sửa thông tin {names}: {reason}', en: '{by} corrected {names}: {reason}' },
  'history.correctedPlainly': { vi: '{by} đã sửa thông tin {names}', en: '{by} corrected {names}' },
  'history.tokenMoved': { vi: '{by} đã chuyển hồ sơ từ “{element}” sang “{to}”: {reason}', en: '{by} moved the dossier from “{element}” to “{to}”: {reason}' },
  'history.tokenAdded': { vi: '{by} đã thêm “{element}” cho hồ sơ: {reason}', en: '{by} added “{element}” to the dossier: {reason}' },
  'history.tokenCancelled': { vi: '{by} đã bỏ “{element}”: {reason}', en: '{by} took away “{element}”: {reason}' },
  'history.tokenDropped': { vi: '{by} đã bỏ nhánh đang chờ trước “{to}”: {reason}', en: '{by} took away what waited before “{to}”: {reason}' },
  'history.migrated': {
    vi: '{by} đã chuyển hồ sơ từ phiên bản {from} sang phiên bản {to}: {reason}',
    en: '{by} moved the dossier from version {from} to version {to}: {reason}',
  },
  'history.opened': { vi: 'Chờ xử lý “{element}”', en: '“{element}” waits to be done' },
  'history.messageReceived': { vi: '{by} đã chuyển tin “{name}” vào hồ sơ', en: '{by} passed the message “{name}” on to the dossier' },
  'history.messageFrom': { vi: 'Đã nhận tin “{name}” từ hồ sơ {from}', en: 'The message “{name}” came from dossier {from}' },
  'history.messageReached': { vi: 'Tin “{name}” đã đến hồ sơ {to}', en: 'The message “{name}” reached dossier {to}' },
  'history.messageBegan': { vi: 'Tin “{name}” đã mở hồ sơ {to}', en: 'The message “{name}” began dossier {to}' },
  'history.messageKept': {
    vi: 'Tin “{name}” được giữ lại đến {until}: {reason}',
    en: 'The message “{name}” is kept until {until}: {reason}',
  },
  'history.messageLost': { vi: 'Tin “{name}” không chuyển được: {reason}', en: 'The message “{name}” was not delivered: {reason}' },
  'history.signalReceived': { vi: '{by} đã báo tín hiệu “{name}” vào hồ sơ', en: '{by} passed the signal “{name}” on to the dossier' },
  'history.decided': { vi: 'Hệ thống đã tra bảng quy định ở “{element}”', en: 'The system looked up the table at “{element}”' },
  'history.callBegan': { vi: 'Bắt đầu thủ tục “{element}” (phiên bản {version}) trong hồ sơ này', en: '“{element}” (version {version}) begins within this dossier' },
  'history.callEnded': { vi: 'Xong thủ tục “{element}” trong hồ sơ này', en: '“{element}” is done within this dossier' },
  'history.withdrawn': { vi: '“{element}” không cần làm nữa', en: '“{element}” need not be done any more' },
  'history.branch': { vi: 'Hồ sơ đi theo hướng “{element}”', en: 'The dossier takes the way “{element}”' },
  'history.answer': { vi: '{question} {element}', en: '{question} {element}' },
  'history.flow': { vi: 'Chuyển từ “{from}” sang “{to}”', en: 'From “{from}” on to “{to}”' },
  'history.incident': { vi: 'Vướng ở “{element}”: {reason}', en: 'Stuck at “{element}”: {reason}' },
  'history.incidentResolved': { vi: 'Đã gỡ vướng ở “{element}”', en: '“{element}” is no longer stuck' },
  'history.suspended': { vi: 'Hồ sơ tạm dừng: {reason}', en: 'The dossier is suspended: {reason}' },
  'history.resumed': { vi: 'Hồ sơ tiếp tục được xử lý', en: 'The dossier goes on' },
  'history.ended': { vi: 'Hồ sơ kết thúc: {outcome}', en: 'The dossier ended: {outcome}' },
  'history.endedPlainly': { vi: 'Hồ sơ đã xử lý xong', en: 'The dossier is processed' },
  'history.endedCancelled': { vi: 'Hồ sơ đã dừng xử lý', en: 'Processing has stopped' },
  'history.began': { vi: 'Quy trình bắt đầu', en: 'The process began' },
  'history.activated': { vi: 'Bắt đầu “{element}”', en: '“{element}” began' },
  'history.elementCompleted': { vi: 'Xong “{element}”', en: '“{element}” is done' },
  'history.terminated': { vi: '“{element}” bị ngắt', en: '“{element}” was interrupted' },
  'history.waiting': { vi: 'Chờ ở “{element}”', en: 'Waiting at “{element}”' },
  'history.waitEnded': { vi: 'Hết chờ ở “{element}”', en: 'No longer waiting at “{element}”' },
  'history.waitChanged': { vi: 'Điều kiện chờ ở “{element}” thay đổi', en: 'What “{element}” waits for has changed' },
  'history.variables': { vi: 'Cập nhật thông tin: {names}', en: 'Information updated: {names}' },
  'history.escalated': { vi: '“{element}” đã được báo lên cấp trên', en: '“{element}” was escalated' },
  'history.errorThrown': { vi: '“{element}” báo lỗi {code}', en: '“{element}” reported error {code}' },
  'history.messageSent': { vi: 'Đã gửi “{element}”', en: '“{element}” was sent' },
  'history.core': { vi: 'Bước kỹ thuật: {kind}', en: 'Inner step: {kind}' },
  'history.system': { vi: 'Hệ thống', en: 'The system' },
};
