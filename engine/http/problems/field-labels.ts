import type { Language, Sentence } from '../../messages/sentence.ts';

/** What people call the fields that they fill in; by the last part of the field's path. */
const labels: Readonly<Record<string, Sentence>> = {
  username: { vi: 'tên đăng nhập', en: 'the username' },
  password: { vi: 'mật khẩu', en: 'the password' },
  language: { vi: 'ngôn ngữ', en: 'the language' },
  applicant: { vi: 'người nộp hồ sơ', en: 'the applicant' },
  identityNumber: { vi: 'số định danh cá nhân', en: 'the personal identification number' },
  phone: { vi: 'số điện thoại', en: 'the telephone number' },
  email: { vi: 'thư điện tử', en: 'the e-mail address' },
  address: { vi: 'địa chỉ', en: 'the address' },
  reason: { vi: 'lý do', en: 'the reason' },
  note: { vi: 'ghi chú', en: 'the note' },
  legalBasis: { vi: 'căn cứ pháp lý', en: 'the legal basis' },
  key: { vi: 'mã thủ tục', en: 'the procedure’s key' },
  procedureKey: { vi: 'mã thủ tục', en: 'the procedure’s key' },
  by: { vi: 'khoảng thời gian', en: 'the length of time' },
  seconds: { vi: 'số giây', en: 'the number of seconds' },
  retries: { vi: 'số lần thử còn lại', en: 'the tries that are left' },
  search: { vi: 'từ khoá tìm kiếm', en: 'the search text' },
  mapping: { vi: 'bảng ghép bước', en: 'the mapping' },
  changes: { vi: 'các thay đổi', en: 'the changes' },
  variables: { vi: 'thông tin cần sửa', en: 'the values to correct' },
  data: { vi: 'nội dung biểu mẫu', en: 'the form’s answers' },
};

const applicantName: Sentence = { vi: 'họ tên người nộp hồ sơ', en: 'the applicant’s name' };

/** A field's name inside a sentence; one without a name of its own is called by its path. */
export function labelOf(field: string, language: Language): string {
  if (field === 'applicant.name') return applicantName[language];
  if (field.startsWith('data.') || field === '') return field || '—';
  const last = field.slice(field.lastIndexOf('.') + 1);
  return labels[last]?.[language] ?? field;
}
