import type { Applicant } from '../contract/dossier.ts';
import type { FormData } from '../dossiers/service.ts';
import type { DemoMoment } from './demo-days.ts';

/** Answers that are dates, in working days before the demo's first start. */
export interface StepDates {
  readonly [key: string]: number;
}

/** What somebody does with a dossier. */
export type DemoStep =
  | { readonly do: 'complete'; readonly element: string; readonly by: string; readonly at: DemoMoment; readonly data: FormData; readonly dates?: StepDates; readonly ifOpen?: true }
  | { readonly do: 'claim'; readonly element: string; readonly by: string; readonly at: DemoMoment }
  | { readonly do: 'cancel'; readonly by: string; readonly at: DemoMoment; readonly reason: string };

/** A dossier of the demo, told from its registration on. */
export interface DemoStory {
  /** Stable, so that a first start that was interrupted goes on where it stopped. */
  readonly id: string;
  readonly applicant: Applicant;
  readonly registeredAt: DemoMoment;
  readonly data: FormData;
  readonly steps: readonly DemoStep[];
}

const reception = 'tiep.nhan';
const officer = 'ho.tich';
const colleague = 'ho.tich2';
const leader = 'lanh.dao';

const complete = (element: string, by: string, at: DemoMoment, data: FormData, dates: StepDates = {}): DemoStep =>
  ({ do: 'complete', element, by, at, data, dates });

const checked = (at: DemoMoment): DemoStep => complete('checkPapers', reception, at, { complete: true });
const examinedHere = (by: string, at: DemoMoment, findings: string): DemoStep =>
  complete('examine', by, at, { findings, livedElsewhere: false });
const examinedElsewhere = (by: string, at: DemoMoment, formerResidence: string): DemoStep =>
  complete('examine', by, at, { findings: 'Sổ hộ tịch tại địa phương chưa đủ căn cứ kết luận', livedElsewhere: true, formerResidence });
const drafted = (by: string, at: DemoMoment, confirmedStatus: string): DemoStep =>
  complete('draft', by, at, { recommendation: 'grant', confirmedStatus });
const queried = (by: string, at: DemoMoment, queryNumber: string): DemoStep =>
  complete('sendQuery', by, at, { queryNumber }, { queryDate: at[0] });
/** The leader urges, where a weekend made the step take longer than the timer allows. */
const urged = (at: DemoMoment): DemoStep => ({
  do: 'complete', element: 'escalate', by: leader, at, data: { instruction: 'Ưu tiên xử lý ngay trong ngày' }, ifOpen: true,
});
const approved = (at: DemoMoment): DemoStep => complete('approve', leader, at, { decision: 'approve' });

const neverMarried = 'Chưa đăng ký kết hôn với ai';
const nothingFound = 'Sổ hộ tịch và cơ sở dữ liệu dân cư không có thông tin kết hôn';

/** A person's applicant record and start form; who asks and who is confirmed are the same here. */
function person(
  name: string, identityNumber: string, birthDate: string, address: string, phone: string, rest: FormData = {},
): Pick<DemoStory, 'applicant' | 'data'> {
  return {
    applicant: { name, identityNumber, phone, address },
    data: {
      personName: name, birthDate, personIdentity: identityNumber, residence: address,
      declaredStatus: 'neverMarried', purpose: 'Đăng ký kết hôn', ...rest,
    },
  };
}

/** The dossiers of marital status confirmation that a demo begins with, in every state that an office knows. */
export const demoStories: readonly DemoStory[] = [
  {
    id: 'quan', registeredAt: [9, '08:05'],
    ...person('Trần Minh Quân', '048095001234', '1995-03-12', '12 Lê Lợi, phường Hải Châu', '0905 123 456', { partnerName: 'Lê Thu Hà' }),
    steps: [
      checked([9, '08:40']),
      examinedHere(officer, [9, '10:15'], nothingFound),
      drafted(officer, [9, '15:20'], neverMarried),
      approved([8, '09:05']),
      urged([8, '10:00']),
      complete('handOver', reception, [8, '14:30'], { receivedBy: 'Trần Minh Quân' }),
    ],
  },
  {
    id: 'huong', registeredAt: [8, '09:20'],
    ...person('Nguyễn Thị Thu Hương', '048192004567', '1992-11-02', '45 Trần Phú, phường Hải Châu', '0914 222 333', {
      declaredStatus: 'divorced', purpose: 'Vay vốn ngân hàng',
    }),
    steps: [
      checked([8, '10:00']),
      examinedElsewhere(colleague, [8, '15:10'], 'Phường Thạch Thang, thành phố Đà Nẵng'),
      queried(colleague, [8, '16:20'], '118/UBND-HT'),
      complete('recordReply', colleague, [7, '10:30'], { replyNumber: '302/UBND-HT', replyResult: 'confirmed' }),
      drafted(colleague, [7, '14:45'], 'Đã ly hôn, hiện chưa đăng ký kết hôn với ai'),
      approved([6, '08:50']),
      urged([6, '10:00']),
      complete('handOver', reception, [6, '15:00'], { receivedBy: 'Nguyễn Thị Thu Hương' }),
    ],
  },
  {
    id: 'long', registeredAt: [7, '14:10'],
    ...person('Hoàng Văn Long', '048088007788', '1988-06-25', '8 Nguyễn Chí Thanh, phường Hải Châu', '0983 456 789', {
      declaredStatus: 'neverMarried', purpose: 'Mua bán nhà đất',
    }),
    steps: [
      checked([7, '14:50']),
      examinedHere(officer, [6, '09:30'], 'Sổ đăng ký kết hôn năm 2014 ghi đã kết hôn, chưa ly hôn'),
      complete('draft', officer, [6, '10:40'], {
        recommendation: 'refuse', refusalReason: 'Đang có vợ theo Giấy chứng nhận kết hôn số 56/2014',
      }),
      complete('approve', leader, [6, '16:10'], { decision: 'refuse', remark: 'Nêu rõ căn cứ trong văn bản từ chối' }),
      urged([6, '16:40']),
      complete('handRefusal', reception, [5, '08:30'], { receivedBy: 'Hoàng Văn Long' }),
    ],
  },
  {
    id: 'tam', registeredAt: [38, '09:00'],
    ...person('Đỗ Thanh Tâm', '048190003344', '1990-01-18', '27 Hoàng Diệu, phường Hải Châu', '0935 777 888', { declaredStatus: 'widowed' }),
    steps: [complete('checkPapers', reception, [38, '09:35'], { complete: false, missingPapers: 'Giấy chứng tử của chồng' })],
  },
  {
    id: 'phuc', registeredAt: [6, '08:15'],
    ...person('Lý Gia Phúc', '048094009911', '1994-09-09', '3 Phan Châu Trinh, phường Hải Châu', '0977 345 612'),
    steps: [checked([6, '08:55'])],
  },
  {
    id: 'ngoc', registeredAt: [5, '10:05'],
    ...person('Bùi Bích Ngọc', '048196002233', '1996-04-30', '61 Đống Đa, phường Hải Châu', '0902 111 444', { purpose: 'Đi lao động ở nước ngoài' }),
    steps: [
      checked([5, '10:30']),
      examinedElsewhere(officer, [5, '15:00'], 'Xã Hòa Phong, huyện Hòa Vang'),
      queried(officer, [5, '16:15'], '121/UBND-HT'),
    ],
  },
  {
    id: 'khanh', registeredAt: [3, '08:20'],
    ...person('Phan Quốc Khánh', '048093005566', '1993-09-02', '19 Ông Ích Khiêm, phường Hải Châu', '0918 909 808'),
    steps: [
      checked([3, '08:45']),
      examinedElsewhere(colleague, [2, '09:40'], 'Phường Xuân Hà, quận Thanh Khê'),
      queried(colleague, [1, '15:30'], '125/UBND-HT'),
    ],
  },
  {
    id: 'yen', registeredAt: [3, '13:45'],
    ...person('Trương Hải Yến', '048197001122', '1997-12-14', '5 Bạch Đằng, phường Hải Châu', '0906 515 616', { declaredStatus: 'divorced' }),
    steps: [complete('checkPapers', reception, [3, '14:20'], { complete: false, missingPapers: 'Bản án hoặc quyết định ly hôn' })],
  },
  {
    id: 'tung', registeredAt: [2, '08:10'],
    ...person('Nguyễn Thanh Tùng', '048091008899', '1991-07-07', '72 Nguyễn Văn Linh, phường Hải Châu', '0989 321 123'),
    steps: [
      checked([2, '08:35']),
      examinedHere(officer, [2, '10:50'], nothingFound),
      drafted(officer, [2, '14:30'], 'Chưa kết hôn'),
      complete('approve', leader, [2, '16:00'], { decision: 'sendBack', remark: 'Ghi rõ mục đích sử dụng và thời gian cư trú' }),
    ],
  },
  {
    id: 'linh', registeredAt: [2, '09:30'],
    ...person('Võ Khánh Linh', '048198004411', '1998-02-20', '14 Hùng Vương, phường Hải Châu', '0934 678 901', { partnerName: 'Ngô Đức Anh' }),
    steps: [
      checked([2, '09:50']),
      examinedHere(colleague, [2, '15:20'], nothingFound),
      drafted(colleague, [1, '08:40'], neverMarried),
    ],
  },
  {
    id: 'son', registeredAt: [2, '14:00'],
    ...person('Đinh Hoài Sơn', '048087006655', '1987-05-11', '33 Lê Duẩn, phường Hải Châu', '0903 246 810', { purpose: 'Mua bán nhà đất' }),
    steps: [
      checked([2, '14:25']),
      examinedHere(officer, [1, '09:15'], nothingFound),
      drafted(officer, [1, '10:45'], neverMarried),
      urged([1, '15:15']),
      approved([1, '15:35']),
    ],
  },
  {
    id: 'thao', registeredAt: [2, '15:10'],
    ...person('Mai Phương Thảo', '048199007700', '1999-10-10', '88 Ngô Gia Tự, phường Hải Châu', '0965 432 109'),
    steps: [
      checked([2, '15:40']),
      { do: 'cancel', by: leader, at: [1, '08:30'], reason: 'Người dân có đơn rút hồ sơ' },
    ],
  },
  {
    id: 'dat', registeredAt: [1, '09:05'],
    ...person('Lâm Tiến Đạt', '048092001357', '1992-08-16', '10 Quang Trung, phường Hải Châu', '0912 864 209'),
    steps: [checked([1, '09:25']), { do: 'claim', element: 'examine', by: officer, at: [1, '14:10'] }],
  },
  {
    id: 'mai', registeredAt: [1, '15:45'],
    ...person('Cao Xuân Mai', '048195002468', '1995-01-25', '21 Hải Phòng, phường Hải Châu', '0976 135 790'),
    steps: [checked([1, '16:20'])],
  },
  {
    id: 'hieu', registeredAt: [0, '07:50'],
    ...person('Tạ Trung Hiếu', '048094008642', '1994-12-01', '54 Pasteur, phường Hải Châu', '0908 975 310'),
    steps: [],
  },
];
