import type { Catalogue } from './sentence.ts';

/** What can be wrong with a scenario, and how a run differs from what a scenario expects. */
export const simulationMessages: Catalogue = {
  'scenario.notYaml': {
    vi: 'Kịch bản không đọc được ở dòng {line}: {problem}. Hãy sửa lại cho đúng YAML hoặc JSON.',
    en: 'The scenario cannot be read at line {line}: {problem}. Make it valid YAML or JSON.',
  },
  'scenario.alias': {
    vi: 'Kịch bản không được dùng bí danh của YAML (*tên). Hãy viết nội dung ra đầy đủ.',
    en: 'A scenario may not use YAML aliases (*name). Write the content out.',
  },
  'scenario.keyTwice': {
    vi: 'Dòng {line}: mục “{key}” được ghi hai lần. Hãy bỏ một lần.',
    en: 'Line {line}: “{key}” is given twice. Take one of them out.',
  },
  'scenario.tooMany': {
    vi: 'Dòng {line}, {path}: quá nhiều, tối đa {most}.',
    en: 'Line {line}, {path}: too many, at most {most}.',
  },
  'scenario.tooLong': {
    vi: 'Kịch bản dài quá {characters} ký tự. Hãy tách thành nhiều tệp.',
    en: 'The scenario is longer than {characters} characters. Split it into several files.',
  },
  'scenario.tooDeep': {
    vi: 'Kịch bản lồng quá nhiều tầng. Hãy viết phẳng hơn.',
    en: 'The scenario nests too deep. Write it flatter.',
  },
  'scenario.invalid': {
    vi: 'Kịch bản có nhiều chỗ chưa đúng.',
    en: 'Several things in the scenario are wrong.',
  },
  'scenario.unknownKey': {
    vi: 'Dòng {line}, {path}: kịch bản không có mục “{key}”. Hãy kiểm tra chính tả.',
    en: 'Line {line}, {path}: a scenario has no “{key}” there. Check the spelling.',
  },
  'scenario.missing': {
    vi: 'Dòng {line}, {path}: còn thiếu.',
    en: 'Line {line}: {path} is missing.',
  },
  'scenario.wrongType': {
    vi: 'Dòng {line}, {path}: cần kiểu {expected}, đang là {value}.',
    en: 'Line {line}: {path} must be of type {expected}, it is {value}.',
  },
  'scenario.wrongValue': {
    vi: 'Dòng {line}, {path}: giá trị {value} không dùng được.',
    en: 'Line {line}, {path}: the value {value} cannot be used.',
  },
  'scenario.notOneOf': {
    vi: 'Dòng {line}, {path}: chỉ nhận một trong: {values}.',
    en: 'Line {line}: {path} must be one of: {values}.',
  },
  'scenario.notDuration': {
    vi: 'Dòng {line}, {path}: {value} không phải khoảng thời gian theo ISO 8601, ví dụ PT2H (2 giờ), P3D (3 ngày).',
    en: 'Line {line}, {path}: {value} is not an ISO 8601 duration such as PT2H (2 hours) or P3D (3 days).',
  },
  'scenario.notMoment': {
    vi: 'Dòng {line}, {path}: {value} không phải thời điểm có múi giờ, ví dụ 2026-01-05T08:00:00+07:00.',
    en: 'Line {line}, {path}: {value} is not a moment with its offset such as 2026-01-05T08:00:00+07:00.',
  },
  'scenario.notDurationOrMoment': {
    vi: 'Dòng {line}, {path}: {value} không phải khoảng thời gian (PT2H) hay thời điểm (2026-01-05T08:00:00+07:00).',
    en: 'Line {line}, {path}: {value} is neither a duration (PT2H) nor a moment (2026-01-05T08:00:00+07:00).',
  },
  'scenario.notZone': {
    vi: 'Dòng {line}, {path}: không có múi giờ {value}; ví dụ đúng: Asia/Ho_Chi_Minh.',
    en: 'Line {line}, {path}: there is no time zone {value}; Asia/Ho_Chi_Minh is one.',
  },
  'scenario.twoAnswers': {
    vi: 'Dòng {line}, {path}: một lần trả lời chỉ được một trong complete, fail, throwError, escalate, never.',
    en: 'Line {line}, {path}: one answer is one of complete, fail, throwError, escalate, never.',
  },

  'simulation.unknownElement': {
    vi: 'Kịch bản trả lời cho “{element}”, nhưng mô hình không có phần tử nào mang mã này.',
    en: 'The scenario answers “{element}”, but the model has no element with that id.',
  },
  'simulation.fileRefused': {
    vi: 'Tệp {file} chưa chạy được:',
    en: 'The file {file} cannot run:',
  },
  'simulation.callCycle': {
    vi: 'Các quy trình gọi vòng lẫn nhau: {path}. Hãy bỏ một lượt gọi.',
    en: 'Processes call each other in a circle: {path}. Take one of the calls out.',
  },
  'simulation.nothingBegan': {
    vi: 'Không có gì bắt đầu: chưa đến giờ, chưa có tin nhắn hay tín hiệu nào bắt đầu quy trình trong thời gian của kịch bản.',
    en: 'Nothing began: no time came and no message or signal began a process while the scenario ran.',
  },
  'simulation.tooManySteps': {
    vi: 'Đã dừng sau {steps} bước: quy trình lặp mãi mà không chờ ai. Hãy thêm câu trả lời hoặc mục until vào kịch bản.',
    en: 'Stopped after {steps} steps: the procedure goes round without waiting. Give the scenario answers or a bound (until).',
  },
  'simulation.cannotFail': {
    vi: '“{element}” là việc của cán bộ nên không thể “fail”; hãy dùng throwError hoặc never.',
    en: '“{element}” is a person’s task and cannot “fail”; use throwError or never.',
  },
};
