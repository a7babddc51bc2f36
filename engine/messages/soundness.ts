import type { Catalogue } from './sentence.ts';

/** Sentences about models that go wrong by their shape; `{path}` tells the way there by names. */
export const soundnessMessages: Catalogue = {
  'soundness.deadlock': {
    vi: 'Hồ sơ sẽ kẹt ở “{element}”: bước này chờ nhánh từ {missing} nhưng nhánh đó không đến nữa. Đường đi dẫn đến chỗ kẹt: {path}.',
    en: 'A dossier gets stuck at “{element}”, which waits for the branch from {missing}, and that can no longer come. The way there: {path}.',
  },
  'soundness.leftBehind': {
    vi: '“{element}” đã gộp xong nhưng vẫn còn nhánh thừa đến sau; nhánh này chờ {missing} mãi nên hồ sơ không kết thúc được. Đường đi: {path}.',
    en: '“{element}” has gone on when a surplus branch comes; it waits for {missing} for ever, so the dossier cannot end. The way there: {path}.',
  },
  'soundness.tooFew': {
    vi: '“{element}” mỗi lần cần {quantity} nhánh; có nhánh đến sau không đủ số nên chờ mãi. Đường đi: {path}.',
    en: '“{element}” needs {quantity} branches each time; some come in too small a number and wait for ever. The way there: {path}.',
  },
  'soundness.lackOfSynchronisation': {
    vi: 'Các nhánh song song gặp nhau ở “{element}” mà không chờ nhau: mọi bước sau đó bị làm nhiều lần. Hãy dùng cổng song song hoặc cổng bao hàm để gộp. Đường đi: {path}.',
    en: 'Parallel branches meet at “{element}” without waiting for each other, so everything after it is done several times. Join them by a parallel or an inclusive gateway. The way there: {path}.',
  },
  'soundness.multiplied': {
    vi: '“{element}” có thể bị làm nhiều lần, mỗi nhánh đến một lần. Nếu không muốn vậy, hãy gộp các nhánh trước đó. Đường đi: {path}.',
    en: '“{element}” may be done several times, once for each branch that comes. Join the branches before it unless that is meant. The way there: {path}.',
  },
  'soundness.repeated': {
    vi: '“{event}” ở “{activity}” có thể xảy ra nhiều lần; “{element}” mỗi lần chỉ gộp một nhánh của nó, nên các bước sau bị làm lại cho từng lần còn dư. Đường đi: {path}.',
    en: '“{event}” at “{activity}” may happen several times; “{element}” takes one branch of it each time, so what follows is done again for each further one. The way there: {path}.',
  },
  'soundness.unbounded': {
    vi: 'Vòng lặp qua “{element}” cứ mỗi vòng lại sinh thêm nhánh, không bao giờ hết. Đường đi: {path}.',
    en: 'The loop through “{element}” makes more branches in every round, without end. The way there: {path}.',
  },
  'soundness.spawns': {
    vi: 'Mỗi vòng lặp qua “{element}” mở thêm một nhánh mới mà không chờ nhánh trước. Đường đi: {path}.',
    en: 'Each round of the loop through “{element}” opens a further branch without waiting for the one before. The way there: {path}.',
  },
  'soundness.endless': {
    vi: 'Hồ sơ đến “{element}” sẽ chạy vòng mãi: trong vòng không có bước nào chờ và không có lối ra. Đường đi: {path}.',
    en: 'A dossier that comes to “{element}” runs in circles for ever: nothing in the loop waits, and no way leads out. The way round: {path}.',
  },
  'soundness.loopChangesNothing': {
    vi: 'Vòng lặp qua “{element}” không chờ ai và không đổi dữ liệu nào, nên đã quay lại một lần thì sẽ quay lại mãi. Đường đi: {path}.',
    en: 'The loop through “{element}” waits for nobody and changes no data, so what goes round once goes round for ever. The way round: {path}.',
  },
  'soundness.neverEnds': {
    vi: 'Từ “{element}” không có đường nào đến điểm kết thúc. Đường đi: {path}.',
    en: 'No way leads from “{element}” to an end. The way round: {path}.',
  },
  'soundness.dead': {
    vi: 'Không có cách nào đến được “{element}”.',
    en: '“{element}” can never be reached.',
  },
  'soundness.deadRow': {
    vi: 'Không có cách nào đến được “{element}” và {count} phần tử sau đó.',
    en: '“{element}” and {count} elements after it can never be reached.',
  },
  'soundness.notDecided': {
    vi: '“{element}” đi tiếp lúc nào là do dữ liệu quyết định nên phần sau bước này chưa kiểm tra chắc chắn được; đã kiểm tra như thể bước này chờ mọi nhánh còn có thể đến.',
    en: 'Data decides when “{element}” goes on, so what follows it cannot be checked for certain; it was checked as though it waits for every branch that can still come.',
  },
  'soundness.gaveUp': {
    vi: 'Quy trình “{element}” có quá nhiều khả năng rẽ nhánh nên chưa kiểm tra hết được (đã xét {states} trạng thái); phần đã xét không có lỗi.',
    en: '“{element}” can go too many ways to look at all of them ({states} states were); what was looked at is free of errors.',
  },
};
