import type { Catalogue } from './sentence.ts';

/** Sentences about FEEL expressions and DMN decisions. */
export const dmnMessages: Catalogue = {
  'feel.syntax': {
    vi: 'Biểu thức sai từ ký tự thứ {position}: “{text}”. Hãy sửa đoạn này.',
    en: 'The expression cannot be understood from character {position}: “{text}”.',
  },
  'feel.writeInstead': {
    vi: 'Từ ký tự thứ {position}, hãy viết “{meant}” thay cho “{found}”.',
    en: 'At character {position}, write “{meant}” in place of “{found}”.',
  },
  'feel.readOtherwise': {
    vi: 'Từ ký tự thứ {position}, hãy viết “{meant}” thay cho “{found}”, vì đoạn này được hiểu theo nghĩa khác.',
    en: 'At character {position}, write “{meant}” in place of “{found}”, which is read as something else.',
  },
  'feel.noLeftSide': {
    vi: 'Trước dấu “{sign}” ở ký tự thứ {position} còn thiếu giá trị để so sánh.',
    en: 'A value to compare is missing before “{sign}” at character {position}.',
  },
  'feel.openText': {
    vi: 'Đoạn chữ mở bằng dấu nháy kép ở ký tự thứ {position} chưa có dấu nháy kép đóng lại.',
    en: 'The text in quotes that begins at character {position} has no closing quote.',
  },
  'feel.missingWord': {
    vi: 'Sau “{word} …” phải có “{missing} …”. Hãy viết thêm từ ký tự thứ {position}.',
    en: '“{word} …” needs “{missing} …”; write it at character {position}.',
  },
  'feel.neverATime': {
    vi: '“{text}” ở ký tự thứ {position} không phải ngày, giờ hay khoảng thời gian nên giá trị luôn trống. Hãy viết như 2026-11-24, 13:30:00, P5D hoặc PT8H.',
    en: '“{text}” at character {position} is no date, time or duration, so its value is always null; write it like 2026-11-24, 13:30:00, P5D or PT8H.',
  },
  'feel.thousands': {
    vi: '“{found}” ở ký tự thứ {position} là số {value}, vì dấu chấm là dấu thập phân. Nếu là {meant}, hãy viết liền {meant}.',
    en: '“{found}” at character {position} is {value}, for a dot begins the decimals; for {meant}, write {meant}.',
  },
  'feel.openBracket': {
    vi: 'Dấu ngoặc “{bracket}” ở ký tự thứ {position} chưa được đóng lại.',
    en: 'The bracket “{bracket}” at character {position} is never closed.',
  },
  'feel.closingBracket': {
    vi: 'Dấu ngoặc “{bracket}” ở ký tự thứ {position} không đóng dấu nào. Hãy bỏ đi hoặc thêm dấu mở.',
    en: 'The bracket “{bracket}” at character {position} closes none; remove it, or open one.',
  },
  'feel.incomplete': {
    vi: 'Biểu thức còn thiếu phần cuối hoặc đang để trống. Hãy viết tiếp cho đủ.',
    en: 'The expression is empty or ends too early.',
  },
  'feel.tooLong': {
    vi: 'Biểu thức dài quá {most} ký tự. Hãy tách thành nhiều biểu thức nhỏ.',
    en: 'The expression is longer than {most} characters; split it.',
  },
  'feel.tooMuchText': {
    vi: 'Các biểu thức trong tệp cộng lại quá dài. Hãy tách thành nhiều tệp.',
    en: 'The expressions of the file are too long together; split it.',
  },
  'feel.tooManyEntries': {
    vi: 'Biểu thức có hơn {most} mục dữ liệu. Hãy tách thành nhiều biểu thức nhỏ.',
    en: 'The expression has more than {most} context entries; split it.',
  },
  'feel.tooManyItems': {
    vi: 'Biểu thức liệt kê hơn {most} phần tử. Hãy chuyển danh sách thành dữ liệu của quy trình, hoặc tách thành nhiều biểu thức nhỏ.',
    en: 'The expression lists more than {most} items; make the list data of the procedure, or split it.',
  },
  'feel.tooNested': {
    vi: 'Biểu thức lồng nhau quá sâu. Hãy tách thành nhiều biểu thức nhỏ.',
    en: 'The expression is nested too deeply; split it.',
  },
  'feel.tooManyOperands': {
    vi: 'Biểu thức nối hơn {most} phần với nhau. Hãy đưa các phần vào một danh sách, hoặc tách thành nhiều biểu thức nhỏ.',
    en: 'The expression chains more than {most} parts; put them into a list, or split it.',
  },
  'feel.unknownFunction': {
    vi: 'Không có hàm “{name}”. Hãy kiểm tra lại tên hàm.',
    en: 'There is no function “{name}”.',
  },
  'feel.similarFunction': {
    vi: 'Không có hàm “{name}”, có lẽ bạn muốn dùng “{similar}”.',
    en: 'There is no function “{name}”; perhaps “{similar}” is meant.',
  },
  'feel.partOfDate': {
    vi: 'Không có hàm “{name}”. Với ngày giờ, hãy viết sau dấu chấm, ví dụ now().{name}.',
    en: 'There is no function “{name}”. Of a date or time, write it behind a dot, as in now().{name}.',
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
  'feel.resultTooDeep': {
    vi: 'Kết quả có hơn {most} lớp danh sách lồng nhau nên không lưu được. Hãy làm phẳng bằng flatten(…).',
    en: 'The result holds more than {most} lists inside one another; make it flatter, for example with flatten(…).',
  },
  'feel.numberTooLong': {
    vi: 'Kết quả {number} có nhiều chữ số hơn mức dữ liệu của quy trình giữ được nên không lưu, để tránh sai lệch. Hãy làm tròn bằng decimal(…) hoặc đổi thành chữ bằng string(…).',
    en: 'The result {number} has more digits than a variable can hold without losing some; round it with decimal(…), or make it text with string(…).',
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
    vi: 'Không tính được thời gian làm việc: khoảng thời gian quá dài, hoặc lịch không có ngày làm việc nào.',
    en: 'Working time cannot be counted: it is too long, or the calendar has no working day.',
  },
  'feel.partOfWorkingDay': {
    vi: 'Với ngày không có giờ, số ngày làm việc phải là số nguyên, nhưng đang là {days}.',
    en: 'Of a date without a time, only whole working days can be counted, not {days}.',
  },
  'dmn.notXml': {
    vi: 'Tệp quyết định không đúng dạng XML ở dòng {line}, cột {column}: {reason}. Hãy xuất lại tệp từ công cụ vẽ, hoặc sửa chỗ đó.',
    en: 'The decision file is no XML at line {line}, column {column}: {reason}. Export it again, or mend that place.',
  },
  'dmn.xmlUnclosed': { vi: 'thẻ “{name}” chưa được đóng', en: 'the tag “{name}” is never closed' },
  'dmn.xmlUnmatched': { vi: 'thẻ đóng “{name}” không có thẻ mở tương ứng', en: 'the closing tag “{name}” closes none' },
  'dmn.xmlPrefix': { vi: 'tiền tố “{name}” chưa được khai báo', en: 'the prefix “{name}” is not declared' },
  'dmn.xmlTwice': { vi: 'thuộc tính “{name}” viết hai lần', en: 'the attribute “{name}” stands twice' },
  'dmn.xmlEntity': { vi: 'ký hiệu sau dấu “&” không có trong XML (dấu “&” trong chữ phải viết là &amp;)', en: 'what follows “&” is nothing in XML (“&” in a text is written &amp;)' },
  'dmn.xmlNoRoot': { vi: 'tệp trống hoặc có chữ nằm ngoài các thẻ', en: 'the file is empty, or text stands outside of its tags' },
  'dmn.xmlOther': { vi: 'có ký tự đặt sai chỗ ({says})', en: '{says}' },
  'dmn.doctype': {
    vi: 'Tệp quyết định có phần DOCTYPE, không được phép. Hãy bỏ phần đó.',
    en: 'The decision file has a DOCTYPE, which is not allowed; remove it.',
  },
  'dmn.notDmn': {
    vi: 'Đây không phải tệp quyết định DMN. Hãy chọn tệp khác.',
    en: 'This is no DMN file.',
  },
  'dmn.tooLarge': {
    vi: 'Tệp quyết định quá lớn. Hãy tách thành nhiều tệp.',
    en: 'The decision file is too large; split it.',
  },
  'dmn.tooDeep': {
    vi: 'Tệp quyết định lồng nhau quá sâu. Hãy làm đơn giản hơn.',
    en: 'The decision file is nested too deeply; simplify it.',
  },
  'dmn.idTwice': {
    vi: 'Có hai phần tử cùng mã “{id}”. Hãy đổi một mã.',
    en: 'Two elements have the id “{id}”; change one.',
  },
  'dmn.unknownReference': {
    vi: '“{element}” cần phần tử “{id}” nhưng không tìm thấy. Hãy nối lại hoặc bỏ liên kết.',
    en: '“{element}” requires “{id}”, which does not exist.',
  },
  'dmn.unknownImport': {
    vi: 'Không tìm thấy tệp quyết định được dùng chung “{name}” ({namespace}). Hãy thêm tệp đó.',
    en: 'The imported model “{name}” ({namespace}) is not there; add it.',
  },
  'dmn.typeCircle': {
    vi: 'Kiểu dữ liệu “{type}” chỉ trỏ vòng về chính nó. Hãy chọn một kiểu cụ thể.',
    en: 'The type “{type}” is nothing but another name of itself; give it a type.',
  },
  'dmn.circle': {
    vi: '“{element}” cần chính kết quả của nó. Hãy bỏ bớt một liên kết trong vòng.',
    en: '“{element}” requires its own result; remove a link of the circle.',
  },
  'dmn.noLogic': {
    vi: '“{element}” chưa có bảng hay biểu thức nào. Hãy điền nội dung quyết định.',
    en: '“{element}” has no logic yet; give it a table or an expression.',
  },
  'dmn.noExpression': {
    vi: '“{element}” còn một ô chưa có biểu thức. Hãy điền vào.',
    en: '“{element}” has a place without an expression.',
  },
  'dmn.unknownExpression': {
    vi: '“{element}” dùng loại nội dung “{name}” chưa chạy được.',
    en: '“{element}” uses “{name}”, which is not run here.',
  },
  'dmn.language': {
    vi: '“{element}” viết bằng ngôn ngữ “{language}”. Ở đây chỉ chạy FEEL, hãy viết lại bằng FEEL.',
    en: '“{element}” is written in “{language}”; only FEEL is run here.',
  },
  'dmn.cell': {
    vi: 'Bảng “{element}”, dòng {rule}, cột “{column}”, ô “{text}”: {reason}.',
    en: 'Table “{element}”, rule {rule}, column “{column}”, cell “{text}”: {reason}.',
  },
  'dmn.cellInHead': {
    vi: 'Bảng “{element}”, phần đầu cột “{column}”, ô “{text}”: {reason}.',
    en: 'Table “{element}”, the head of column “{column}”, cell “{text}”: {reason}.',
  },
  'dmn.ruleLength': {
    vi: 'Bảng “{element}”, dòng {rule} có {found} ô, phải có {expected}.',
    en: 'Table “{element}”, rule {rule} has {found} cells instead of {expected}.',
  },
  'dmn.rowLength': {
    vi: '“{element}” có một hàng {found} ô, phải có {expected}.',
    en: '“{element}” has a row with {found} cells instead of {expected}.',
  },
  'dmn.hitPolicy': {
    vi: 'Bảng “{element}” có cách chọn dòng “{policy}” không biết. Hãy chọn cách khác.',
    en: 'Table “{element}” has the unknown hit policy or aggregation “{policy}”.',
  },
  'dmn.noOutput': {
    vi: 'Bảng “{element}” không có cột kết quả. Hãy thêm một cột.',
    en: 'Table “{element}” has no output column.',
  },
  'dmn.noOutputValues': {
    vi: 'Bảng “{element}” chọn theo mức ưu tiên nhưng cột kết quả chưa liệt kê các giá trị từ cao xuống thấp.',
    en: 'Table “{element}” goes by priority, but no output lists its values from high to low.',
  },
  'dmn.aggregationOfSeveral': {
    vi: 'Bảng “{element}” gộp kết quả nên chỉ được có một cột kết quả.',
    en: 'Table “{element}” aggregates, so it can have one output only.',
  },
  'dmn.notUnique': {
    vi: 'Bảng “{element}” chỉ cho phép một dòng đúng, nhưng các dòng {rules} cùng đúng. Hãy sửa điều kiện.',
    en: 'Table “{element}” allows one rule to hit, but rules {rules} all do.',
  },
  'dmn.notAny': {
    vi: 'Bảng “{element}”: các dòng {rules} cùng đúng nhưng cho kết quả khác nhau. Hãy sửa cho giống nhau.',
    en: 'Table “{element}”: rules {rules} hit with different outputs.',
  },
  'dmn.noPriority': {
    vi: 'Bảng “{element}”, dòng {rule}: kết quả “{output}” không có trong danh sách mức ưu tiên.',
    en: 'Table “{element}”, rule {rule}: output “{output}” is not among the values by priority.',
  },
  'dmn.cannotAggregate': {
    vi: 'Bảng “{element}”: không gộp ({aggregation}) được kết quả của các dòng {rules}.',
    en: 'Table “{element}”: the outputs of rules {rules} cannot be aggregated ({aggregation}).',
  },
  'dmn.doubtful': {
    vi: '“{element}” có chỗ có lẽ chưa đúng ý: {reason}.',
    en: '“{element}” hardly means what it should: {reason}.',
  },
  'dmn.unknownDecision': {
    vi: 'Không có quyết định “{id}”.',
    en: 'There is no decision “{id}”.',
  },
  'dmn.missingInput': {
    vi: 'Quyết định “{element}” cần dữ liệu chưa có: {names}.',
    en: 'Decision “{element}” needs data that is not there: {names}.',
  },
  'dmn.notAllowed': {
    vi: '“{element}”: giá trị {value} của “{name}” không nằm trong các giá trị cho phép.',
    en: '“{element}”: {value} is not allowed for “{name}”.',
  },
  'dmn.wrongType': {
    vi: '“{element}”: “{name}” phải là {type}, nhưng đang là {value}.',
    en: '“{element}”: “{name}” must be a {type}, but is {value}.',
  },
  'dmn.unknownParameter': {
    vi: '“{element}”: hàm “{name}” không có tham số “{parameter}”.',
    en: '“{element}”: the function “{name}” has no parameter “{parameter}”.',
  },
};
