import type { Sentence } from './sentence.ts';

/** What the `hoso` command says. */
export const cliMessages = {
  'cli.overview': {
    vi: 'hoso: công cụ dòng lệnh cho thủ tục vẽ bằng BPMN.\n\n{list}\n\nGõ “hoso LỆNH --help” để xem cách dùng. Ngôn ngữ: biến HOSO_LANGUAGE (vi, en).\nMã thoát: 0 là ổn, 1 là có điều cần xem lại, 2 là gọi sai.',
    en: 'hoso: the command line for procedures drawn in BPMN.\n\n{list}\n\n“hoso COMMAND --help” says how to use one. Language: variable HOSO_LANGUAGE (vi, en).\nExit codes: 0 all right, 1 something to look at, 2 called wrongly.',
  },
  'cli.unknownCommand': {
    vi: 'không có lệnh “{command}”. Gõ “hoso --help” để xem các lệnh.',
    en: 'there is no command “{command}”. “hoso --help” lists the commands.',
  },
  'cli.unknownOption': {
    vi: 'không có tuỳ chọn “{option}” ở đây. Thêm --help để xem cách dùng.',
    en: 'there is no option “{option}” here. Add --help to see what there is.',
  },
  'cli.flagWithValue': {
    vi: 'tuỳ chọn “{option}” không nhận giá trị.',
    en: 'the option “{option}” takes no value.',
  },
  'cli.optionNeedsValue': {
    vi: 'sau “{option}” phải có giá trị.',
    en: 'the option “{option}” needs a value after it.',
  },
  'cli.missing': {
    vi: 'còn thiếu {what}. Thêm --help để xem cách dùng.',
    en: '{what} is missing. Add --help to see how it is used.',
  },
  'cli.tooMany': {
    vi: 'thừa “{value}”. Thêm --help để xem cách dùng.',
    en: '“{value}” is too much. Add --help to see how it is used.',
  },
  'cli.noFile': {
    vi: 'không tìm thấy tệp {path}.',
    en: 'there is no file {path}.',
  },
  'cli.folder': {
    vi: '{path} là thư mục, không phải tệp.',
    en: '{path} is a folder, not a file.',
  },
  'cli.tooLarge': {
    vi: 'tệp {path} quá lớn, tối đa 40 MB.',
    en: 'the file {path} is too large, at most 40 MB.',
  },
  'cli.notUtf8': {
    vi: 'tệp {path} không phải văn bản UTF-8. Hãy lưu lại theo UTF-8.',
    en: 'the file {path} is no UTF-8 text. Save it as UTF-8.',
  },
  'cli.unreadable': {
    vi: 'không đọc được tệp {path} ({reason}).',
    en: 'the file {path} cannot be read ({reason}).',
  },

  'cli.check.summary': {
    vi: 'xem một mô hình có chạy được không, và vì sao không',
    en: 'say whether a model can run, and why not',
  },
  'cli.check.help': {
    vi: 'hoso check MODEL.bpmn [--json]\n\nNêu những gì hệ thống không chạy được trong mô hình, kèm mã phần tử và lý do.\n\n  --json   một dòng JSON: {"outcome": "accepted" hoặc "refused", "problems": [...]}\n\nMã thoát: 0 chạy được (có thể có cảnh báo), 1 không chạy được, 2 gọi sai hoặc không đọc được tệp.',
    en: 'hoso check MODEL.bpmn [--json]\n\nSays what of a model cannot run and why, with the ids of the elements.\n\n  --json   one JSON line: {"outcome": "accepted" or "refused", "problems": [...]}\n\nExit codes: 0 it runs (there may be warnings), 1 it does not, 2 called wrongly or the file cannot be read.',
  },
  'cli.check.accepted': {
    vi: '{path}: chạy được. Cảnh báo: {warnings}.',
    en: '{path}: can run. Warnings: {warnings}.',
  },
  'cli.check.refused': {
    vi: '{path}: chưa chạy được. Lỗi: {errors}, cảnh báo: {warnings}.',
    en: '{path}: cannot run. Errors: {errors}, warnings: {warnings}.',
  },
  'cli.check.error': { vi: 'lỗi', en: 'error' },
  'cli.check.warning': { vi: 'cảnh báo', en: 'warning' },

  'cli.simulate.summary': {
    vi: 'chạy thử một kịch bản trong thời gian ảo',
    en: 'run a scenario on a model in virtual time',
  },
  'cli.simulate.help': {
    vi: `hoso simulate MODEL.bpmn --scenario FILE [--with FILE.bpmn] [--decisions FILE.dmn] [--json]

Chạy kịch bản (YAML hoặc JSON) trên mô hình, trong thời gian ảo, bằng chính bộ máy xử lý hồ sơ thật.

  --scenario FILE   kịch bản
  --with FILE       mô hình khác mà hoạt động gọi dẫn đến, hoặc tin và tín hiệu đến được; ghi nhiều lần nếu cần, tệp ghi
                    sau là bản mới hơn. Hoạt động gọi tìm thêm QUY_TRÌNH.bpmn cạnh mô hình, rồi
                    ../QUY_TRÌNH/procedure.bpmn
  --decisions FILE  tệp DMN cho các việc tính theo quy tắc; ghi nhiều lần nếu cần. Không có thì kịch bản trả lời
  --json            mỗi việc xảy ra một dòng JSON {at, event, element, ...}; dòng cuối là kết quả
                    {outcome, waits, variables, differences}

Kịch bản (đầy đủ trong engine/simulation/README.md):
  now: 2026-01-05T08:00:00+07:00       # thời điểm bắt đầu (mặc định như trên)
  zone: Asia/Ho_Chi_Minh               # múi giờ
  start: [{ process: birth, variables: { late: false } }]   # còn có: event: MÃ
  answers:                             # theo mã phần tử: một câu cho mọi lần, hoặc danh sách theo thứ tự
    check: { complete: { complete: true }, after: PT2H }
    lookUp: [{ fail: "sổ chưa mở" }, { throwError: NOT_FOUND }]
    opinion: { never: true }           # còn có: escalate: MÃ
    notify: { publish: { message: paid, key: "7", variables: {} } }   # hoặc { signal: storm }
    payment/collect: {}                # việc trong quy trình được gọi: QUY_TRÌNH/MÃ
  events:                              # việc từ bên ngoài: sau bao lâu, hoặc vào lúc nào
    - { at: PT2H, message: paid, key: "7", variables: {} }
    - { at: P1D, signal: storm }
    - { at: PT1H, set: { x: 1 } }
  until: P90D                          # giới hạn thời gian ảo; không có thì chạy đến khi hết việc
  expect: { path: [register, check], outcome: completed, variables: { granted: true }, waits: [],
            ends: [granted], incidents: [] }

Sự kiện bắt đầu theo giờ tự chờ đến giờ trong thời gian ảo, trừ quy trình mà start đã bắt đầu. Việc không có câu trả lời (hoặc danh sách đã hết) được hoàn thành ngay, không kèm dữ liệu. Tin nhắn chưa ai
chờ được giữ đến khi có người chờ. Cùng một thời điểm: việc từ ngoài trước, rồi câu trả lời, rồi đồng hồ.
expect.path là mã của mọi việc đã hoàn thành, theo thứ tự bắt đầu hoặc hoàn thành; sự kiện, cổng, quy trình
con và việc bị dừng được ghi thêm vào hoặc bỏ qua. outcome: completed, waiting, incident, refused.

Mã thoát: 0 ổn, 1 khác với expect hoặc bị từ chối, 2 gọi sai hoặc kịch bản viết sai.`,
    en: `hoso simulate MODEL.bpmn --scenario FILE [--with FILE.bpmn] [--decisions FILE.dmn] [--json]

Runs a scenario (YAML or JSON) on a model, in virtual time, with the very core that runs dossiers.

  --scenario FILE   the scenario
  --with FILE       another model that call activities lead to, or that messages and signals reach; may be given more
                    than once, the last is the newest. What is called and not given is looked for as PROCESS.bpmn
                    beside the model, then ../PROCESS/procedure.bpmn
  --decisions FILE  a DMN file for business rule tasks; may be given more than once. Without it the scenario
                    answers them
  --json            a JSON line for each thing that happens {at, event, element, ...}; the last one is the
                    outcome {outcome, waits, variables, differences}

A scenario (all of it in engine/simulation/README.md):
  now: 2026-01-05T08:00:00+07:00       # when virtual time begins (this, if left out)
  zone: Asia/Ho_Chi_Minh               # time zone
  start: [{ process: birth, variables: { late: false } }]   # there is also event: ID
  answers:                             # by element id: one for all times, or a list in order
    check: { complete: { complete: true }, after: PT2H }
    lookUp: [{ fail: "register is down" }, { throwError: NOT_FOUND }]
    opinion: { never: true }           # there is also escalate: CODE
    notify: { publish: { message: paid, key: "7", variables: {} } }   # or { signal: storm }
    payment/collect: {}                # a task of a called process: PROCESS/ID
  events:                              # from outside: after so long, or at a moment
    - { at: PT2H, message: paid, key: "7", variables: {} }
    - { at: P1D, signal: storm }
    - { at: PT1H, set: { x: 1 } }
  until: P90D                          # bound of virtual time; without it, until nothing is due
  expect: { path: [register, check], outcome: completed, variables: { granted: true }, waits: [],
            ends: [granted], incidents: [] }

A timer start event waits for its time in virtual time, unless start began its process. A task or job without an answer (or whose list is used up) completes at once with nothing. A message that
nobody waits for is kept until somebody does. At one moment, what comes from outside goes first, then
answers, then timers. expect.path holds the ids of all tasks that completed, in the order in which they began
or ended; events, gateways, subprocesses and tasks that were ended may be named or left out. outcome is one
of completed, waiting, incident, refused.

Exit codes: 0 all right, 1 other than expected or refused, 2 called wrongly or the scenario is wrong.`,
  },
  'cli.decisionsWrong': {
    vi: 'tệp quyết định chưa dùng được.',
    en: 'the decision file cannot be used.',
  },
  'cli.simulate.modelRefused': {
    vi: 'Mô hình chưa chạy được.',
    en: 'The model cannot run.',
  },

  'cli.decide.summary': {
    vi: 'tính một quyết định trong tệp DMN',
    en: 'evaluate a decision of a DMN file',
  },
  'cli.decide.help': {
    vi: `hoso decide MODEL.dmn DECISION [--context JSON] [--import FILE] [--now MOMENT] [--strict] [--json]

Tính một quyết định, một dịch vụ quyết định hoặc một mô hình tri thức (theo mã hoặc tên), cùng mọi thứ nó cần.
Phần nào của tệp viết sai mà quyết định này không cần tới thì không sao. Tính đúng theo đặc tả DMN: dữ liệu
còn thiếu, giá trị sai kiểu hoặc không được phép và bảng có nhiều dòng cùng đúng thì thành null, kèm lời lưu
ý; dữ liệu mang tên một quyết định cần tới thì dùng luôn làm kết quả của quyết định đó.

  --context JSON   dữ liệu, ví dụ '{"tuổi": 17}'; hoặc @TỆP để đọc từ tệp, - để đọc từ
                   đầu vào; ngày giờ viết dạng "2026-01-31", đọc theo kiểu khai báo trong mô hình
  --import TỆP     tệp DMN mà tệp này nhập; ghi nhiều lần nếu cần. Tệp nằm cùng thư mục thì tự tìm thấy
  --now MOMENT     thời điểm cho now() và today(), ví dụ 2026-01-05T08:00:00+07:00
  --strict         không cho qua: những chỗ nói trên thì từ chối, như khi hồ sơ thật chạy tới
  --json           một dòng JSON: {"outcome": "decided", "decision", "result", "records", "warnings"}
                   hoặc {"outcome": "refused", "decision", "result": null, "problems"}

Mã thoát: 0 có kết quả, 1 không tính được, 2 gọi sai, không có quyết định đó hoặc không đọc được tệp.`,
    en: `hoso decide MODEL.dmn DECISION [--context JSON] [--import FILE] [--now MOMENT] [--strict] [--json]

Evaluates a decision, a decision service or a business knowledge model (by id or name), and all that it
requires. What is wrong elsewhere in the file does not matter. It goes by the letter of DMN: data that is
missing, values of a wrong type or not allowed, and tables where too many rules hit are null, with a
warning; data that bears the name of a required decision is taken for its result.

  --context JSON   the data, such as '{"age": 17}'; or @FILE to read it from a file, - from
                   standard input; dates are texts such as "2026-01-31", read by the model's types
  --import FILE    a DMN file that this one imports; may be given more than once. What is beside the
                   model is found without it
  --now MOMENT     moment for now() and today(), such as 2026-01-05T08:00:00+07:00
  --strict         refuse all that, as a dossier does when it comes to the decision
  --json           one JSON line: {"outcome": "decided", "decision", "result", "records", "warnings"}
                   or {"outcome": "refused", "decision", "result": null, "problems"}

Exit codes: 0 decided, 1 could not be decided, 2 called wrongly, no such decision, or a file cannot be read.`,
  },
  'cli.decide.notObject': {
    vi: '--context phải là một đối tượng JSON, ví dụ \'{"tuổi": 17}\'.',
    en: '--context must be a JSON object such as \'{"age": 17}\'.',
  },
  'cli.decide.notJson': {
    vi: '--context không đúng dạng JSON từ dòng {line}, cột {column}. Tên và chữ đặt trong dấu nháy kép, số thập phân dùng dấu chấm, ví dụ \'{"tuổi": 17.5}\'.',
    en: '--context is no JSON from line {line}, column {column}. Names and texts stand in double quotes, as in \'{"age": 17.5}\'.',
  },
  'cli.decide.tooMuch': {
    vi: '--context có quá nhiều dữ liệu, lồng nhau quá sâu hoặc có số quá lớn. Hãy thu gọn lại.',
    en: '--context holds too much data, is nested too deeply or has a number that is too great; make it smaller.',
  },
  'cli.decide.notMoment': {
    vi: '{value} không phải thời điểm có múi giờ, ví dụ 2026-01-05T08:00:00+07:00.',
    en: '{value} is not a moment with its offset such as 2026-01-05T08:00:00+07:00.',
  },
  'cli.decide.refused': { vi: 'Không tính được.', en: 'It cannot be decided.' },
  'cli.decide.warning': { vi: 'Lưu ý', en: 'Note' },
  'cli.decide.rules': { vi: 'dòng {rules}', en: 'rules {rules}' },

  'cli.story.completed': { vi: 'xong', en: 'done' },
  'cli.story.terminated': { vi: 'dừng', en: 'ended' },
  'cli.story.incident': { vi: 'SỰ CỐ', en: 'INCIDENT' },
  'cli.story.refused': { vi: 'TỪ CHỐI', en: 'REFUSED' },
  'cli.story.warning': { vi: 'lưu ý', en: 'note' },
  'cli.story.published': { vi: 'tin nhắn', en: 'message' },
  'cli.story.broadcast': { vi: 'tín hiệu', en: 'signal' },
  'cli.story.kept': { vi: 'giữ lại', en: 'kept' },
  'cli.story.wait': { vi: 'còn chờ: {element} ({kind})', en: 'still waits: {element} ({kind})' },
  'cli.wait.userTask': { vi: 'cán bộ', en: 'a person' },
  'cli.wait.job': { vi: 'việc tự động', en: 'a worker' },
  'cli.wait.timer': { vi: 'đến giờ', en: 'a timer' },
  'cli.wait.message': { vi: 'tin nhắn', en: 'a message' },
  'cli.wait.signal': { vi: 'tín hiệu', en: 'a signal' },
  'cli.wait.condition': { vi: 'điều kiện', en: 'a condition' },
  'cli.wait.data': { vi: 'dữ liệu: {names}', en: 'data: {names}' },
  'cli.story.due': { vi: ', hạn {due}', en: ', due {due}' },
  'cli.story.variables': { vi: 'Dữ liệu:', en: 'Variables:' },
  'cli.story.difference': {
    vi: 'KHÁC {what}: cần {expected}, được {actual}',
    en: 'DIFFERS {what}: expected {expected}, got {actual}',
  },
  'cli.outcome.completed': { vi: 'Kết quả: đã hoàn thành.', en: 'Outcome: completed.' },
  'cli.outcome.waiting': { vi: 'Kết quả: còn chờ.', en: 'Outcome: still waiting.' },
  'cli.outcome.incident': { vi: 'Kết quả: có sự cố.', en: 'Outcome: stopped by an incident.' },
  'cli.outcome.refused': { vi: 'Kết quả: bị từ chối.', en: 'Outcome: refused.' },
} as const satisfies Readonly<Record<string, Sentence>>;
