import type { Catalogue } from './sentence.ts';

/** Sentences about FEEL expressions and DMN decisions. */
export const dmnMessages: Catalogue = {
  'feel.syntax': {
    vi: 'Biểu thức sai từ ký tự thứ {position}: “{text}”. Hãy sửa đoạn này.',
    en: 'The expression cannot be understood from character {position}: “{text}”.',
  },
  'feel.incomplete': {
    vi: 'Biểu thức còn thiếu phần cuối hoặc đang để trống. Hãy viết tiếp cho đủ.',
    en: 'The expression is empty or ends too early.',
  },
  'feel.tooLong': {
    vi: 'Biểu thức dài quá {most} ký tự. Hãy tách thành nhiều biểu thức nhỏ.',
    en: 'The expression is longer than {most} characters; split it.',
  },
  'feel.tooManyEntries': {
    vi: 'Biểu thức có hơn {most} mục dữ liệu. Hãy tách thành nhiều biểu thức nhỏ.',
    en: 'The expression has more than {most} context entries; split it.',
  },
  'feel.tooNested': {
    vi: 'Biểu thức lồng nhau quá sâu. Hãy tách thành nhiều biểu thức nhỏ.',
    en: 'The expression is nested too deeply; split it.',
  },
  'feel.unknownFunction': {
    vi: 'Không có hàm “{name}”. Hãy kiểm tra lại tên hàm.',
    en: 'There is no function “{name}”.',
  },
  'feel.unknownType': {
    vi: 'Không có kiểu dữ liệu “{name}”. Hãy kiểm tra lại tên kiểu.',
    en: 'There is no type “{name}”.',
  },
  'feel.externalFunction': {
    vi: 'Không dùng được hàm ngoài (Java, PMML). Hãy viết hàm bằng FEEL.',
    en: 'External functions (Java, PMML) are not run here; write the function in FEEL.',
  },
  'feel.twiceInContext': {
    vi: 'Mục “{name}” có hai lần trong cùng một nhóm dữ liệu. Hãy bỏ bớt một mục.',
    en: 'The entry “{name}” stands twice in one context.',
  },
  'feel.notAFunction': {
    vi: '“{name}” không phải là hàm nên không gọi được.',
    en: '“{name}” is not a function and cannot be called.',
  },
  'feel.functionAsResult': {
    vi: 'Kết quả của biểu thức là một hàm, không lưu được thành dữ liệu. Hãy gọi hàm đó với tham số.',
    en: 'The result is a function, which cannot be kept as data; call it with arguments.',
  },
  'feel.tooMuchWork': {
    vi: 'Biểu thức phải tính quá nhiều nên đã bị dừng. Hãy thu nhỏ danh sách hoặc khoảng lặp.',
    en: 'The expression needs too much work and was stopped; make its lists or ranges smaller.',
  },
  'feel.tooDeep': {
    vi: 'Các hàm gọi nhau quá sâu, có thể là gọi vòng không dứt. Hãy xem lại điều kiện dừng.',
    en: 'Functions call one another too deeply, perhaps without end.',
  },
  'feel.outOfRange': {
    vi: 'Có ngày tháng hoặc con số vượt quá giới hạn tính được. Hãy kiểm tra lại dữ liệu.',
    en: 'A date or number is outside what can be computed.',
  },
  'feel.noCalendar': {
    vi: 'Ở đây chưa có lịch làm việc nên không tính được ngày, giờ làm việc.',
    en: 'There is no working calendar here, so working time cannot be counted.',
  },
  'feel.workingTime': {
    vi: 'Không tính được thời gian làm việc: {reason}.',
    en: 'Working time cannot be counted: {reason}.',
  },
};
