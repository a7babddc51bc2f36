import type { Catalogue } from './sentence.ts';

/** What can be wrong with a request before a service sees it. */
export const httpMessages: Catalogue = {
  'session.required': {
    vi: 'Bạn chưa đăng nhập, hoặc phiên làm việc đã hết hạn. Hãy đăng nhập rồi làm lại.',
    en: 'You are not signed in, or your session has ended. Sign in and try again.',
  },
  'access.forbidden': {
    vi: 'Tài khoản của bạn không có quyền làm việc này. Nếu cần, hãy đề nghị quản trị viên cấp quyền.',
    en: 'Your account may not do this. If you need to, ask an administrator for the right.',
  },
  'csrf.invalid': {
    vi: 'Không xác nhận được yêu cầu này do chính bạn gửi. Hãy tải lại trang rồi làm lại.',
    en: 'We could not confirm that this request is yours. Reload the page and try again.',
  },
  'signIn.wrong': {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Hãy kiểm tra rồi nhập lại.',
    en: 'The username or password is wrong. Check both and try again.',
  },
  'signIn.tooMany': {
    vi: 'Đăng nhập sai quá nhiều lần. Hãy chờ {minutes} phút rồi thử lại.',
    en: 'Too many failed attempts to sign in. Wait {minutes} min, then try again.',
  },

  'address.unknown': {
    vi: 'Không có địa chỉ {path}. Hãy kiểm tra lại đường dẫn.',
    en: 'There is nothing at {path}. Check the address.',
  },
  'address.malformed': {
    vi: 'Đường dẫn có ký tự mã hoá sai. Hãy kiểm tra lại địa chỉ.',
    en: 'The address contains a wrongly encoded character. Check it and try again.',
  },
  'method.notAllowed': {
    vi: 'Địa chỉ này không nhận {method}; chỉ nhận {allowed}.',
    en: 'This address does not take {method}; it takes {allowed}.',
  },

  'request.invalid': {
    vi: 'Có mục điền chưa đúng. Hãy sửa các mục được nêu rồi gửi lại.',
    en: 'Something is filled in wrongly. Correct the fields named here and send it again.',
  },
  'request.malformedJson': {
    vi: 'Nội dung gửi lên không phải JSON hợp lệ. Hãy kiểm tra chương trình đã gửi.',
    en: 'The body is not valid JSON. Check the program that sent it.',
  },
  'request.notUtf8': {
    vi: 'Nội dung gửi lên không phải chữ mã hoá UTF-8.',
    en: 'The body is not text in UTF-8.',
  },
  'request.tooDeep': {
    vi: 'Nội dung gửi lên lồng nhau quá {maximum} tầng.',
    en: 'The body is nested deeper than {maximum} levels.',
  },
  'request.bodyMissing': {
    vi: 'Yêu cầu này cần có nội dung, nhưng không có gì được gửi lên.',
    en: 'This request needs a body, but none was sent.',
  },
  'request.interrupted': {
    vi: 'Kết nối bị ngắt khi đang gửi. Chưa có gì được lưu; hãy gửi lại.',
    en: 'The connection broke while sending. Nothing was saved; send it again.',
  },
  'request.tooLarge': {
    vi: 'Nội dung gửi lên quá lớn: tối đa {megabytes} MB. Hãy giảm bớt rồi gửi lại.',
    en: 'What was sent is too large: at most {megabytes} MB. Make it smaller and send it again.',
  },
  'request.unsupportedType': {
    vi: 'Chỉ nhận nội dung kiểu application/json, không nhận {type}.',
    en: 'Only application/json is taken, not {type}.',
  },

  'field.missing': { vi: 'Hãy điền {label}.', en: 'Fill in {label}.' },
  'field.wrongType': {
    vi: 'Giá trị của {label} phải là {expected}, không phải {received}.',
    en: 'The value of {label} must be {expected}, not {received}.',
  },
  'field.tooShort': {
    vi: 'Giá trị của {label} phải dài ít nhất {minimum} ký tự.',
    en: 'The value of {label} must be at least {minimum} characters long.',
  },
  'field.tooLong': {
    vi: 'Giá trị của {label} chỉ được dài tối đa {maximum} ký tự.',
    en: 'The value of {label} may be at most {maximum} characters long.',
  },
  'field.tooSmall': {
    vi: 'Giá trị của {label} phải từ {minimum} trở lên.',
    en: 'The value of {label} must be {minimum} or more.',
  },
  'field.tooBig': {
    vi: 'Giá trị của {label} không được quá {maximum}.',
    en: 'The value of {label} must be {maximum} or less.',
  },
  'field.notOneOf': {
    vi: 'Giá trị của {label} phải là một trong: {choices}.',
    en: 'The value of {label} must be one of: {choices}.',
  },
  'field.unknown': {
    vi: 'Không có mục nào tên là {label}. Hãy bỏ mục này.',
    en: 'There is no field called {label}. Leave it out.',
  },
  'field.email': {
    vi: 'Giá trị của {label} phải là địa chỉ thư điện tử, như lan@example.vn.',
    en: 'The value of {label} must be an e-mail address, such as lan@example.vn.',
  },
  'field.duration': {
    vi: 'Giá trị của {label} phải là khoảng thời gian theo ISO 8601, như P3D hoặc PT2H.',
    en: 'The value of {label} must be a duration after ISO 8601, such as P3D or PT2H.',
  },
  'field.identityNumber': {
    vi: 'Số định danh cá nhân gồm đúng 12 chữ số.',
    en: 'A personal identification number has exactly 12 digits.',
  },
  'field.phone': {
    vi: 'Số điện thoại gồm 8 đến 20 chữ số, có thể có dấu cách, dấu chấm, dấu gạch và dấu +.',
    en: 'A telephone number has 8 to 20 digits; spaces, dots, hyphens and + are fine.',
  },
  'field.key': {
    vi: 'Giá trị của {label} chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, như dang-ky-khai-sinh.',
    en: 'The value of {label} takes lower-case letters, digits and hyphens only, such as birth-registration.',
  },
  'field.invalid': { vi: 'Giá trị của {label} không hợp lệ.', en: 'The value of {label} is not valid.' },

  'application.notBuilt': {
    vi: 'Ứng dụng chưa được dựng. Hãy chạy "npm run build" rồi tải lại trang.',
    en: 'The application has not been built yet. Run "npm run build" and reload the page.',
  },
  'store.unavailable': {
    vi: 'Kho dữ liệu hiện không trả lời. Hãy thử lại sau ít phút.',
    en: 'The data store does not answer at the moment. Try again in a few minutes.',
  },
  'server.unexpected': {
    vi: 'Hệ thống gặp lỗi ngoài dự kiến. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên mã {id}.',
    en: 'Something unexpected went wrong. Try again; if it happens again, give an administrator the code {id}.',
  },
};
