import type { Language, Sentence } from '../../messages/sentence.ts';

const titles: Readonly<Record<number, Sentence>> = {
  400: { vi: 'Yêu cầu chưa đúng', en: 'The request is not right' },
  401: { vi: 'Cần đăng nhập', en: 'Sign-in needed' },
  403: { vi: 'Không có quyền', en: 'Not allowed' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Địa chỉ không nhận yêu cầu này', en: 'The address does not take this request' },
  409: { vi: 'Đã có thay đổi khác', en: 'Changed in the meantime' },
  413: { vi: 'Nội dung quá lớn', en: 'Too large' },
  415: { vi: 'Kiểu nội dung không dùng được', en: 'Content type not taken' },
  422: { vi: 'Chưa thể thực hiện', en: 'Cannot be done' },
  429: { vi: 'Quá nhiều lần thử', en: 'Too many attempts' },
  500: { vi: 'Lỗi hệ thống', en: 'System error' },
  503: { vi: 'Tạm thời chưa phục vụ được', en: 'Not available at the moment' },
};

const otherwise: Sentence = { vi: 'Không thực hiện được', en: 'It did not work' };

/** A short name for what a status means, for people. */
export function titleOf(status: number, language: Language): string {
  return (titles[status] ?? otherwise)[language];
}
