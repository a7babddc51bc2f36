import type { Catalogue } from './sentence.ts';

/** What the database cannot do, for the person who is stopped by it and for whoever looks after it. */
export const storeMessages: Catalogue = {
  'store.documentTooLarge': {
    vi: '{what} quá lớn để lưu: {megabytes} MB, tối đa {limit} MB. Hãy bớt nội dung hoặc tách tệp rồi lưu lại; dữ liệu đã lưu trước đó vẫn còn nguyên.',
    en: '{what} is too large to store: {megabytes} MB of at most {limit} MB. Make it smaller and save again; what was saved before is untouched.',
  },
  'store.cursorInvalid': {
    vi: 'Không tìm được trang tiếp theo của danh sách. Hãy mở lại danh sách từ đầu.',
    en: 'The next page of this list cannot be found. Open the list again from the start.',
  },
  'store.unreachable': {
    vi: 'Không kết nối được cơ sở dữ liệu ({reason}). Chưa rõ thay đổi cuối đã được lưu hay chưa; hãy thử lại sau ít phút.',
    en: 'The database cannot be reached ({reason}). The last change may or may not have been saved; try again in a few minutes.',
  },
  'store.addressInvalid': {
    vi: 'Địa chỉ MongoDB không đúng: {reason}. Địa chỉ có dạng mongodb://máy-chủ:27017/hoso.',
    en: 'The MongoDB address is wrong: {reason}. It looks like mongodb://host:27017/hoso.',
  },
  'store.busy': {
    vi: 'Cơ sở dữ liệu đang bận vì một chương trình khác. Chưa lưu gì; hãy thử lại.',
    en: 'Another program keeps the database busy. Nothing was saved; try again.',
  },
  'store.diskFull': {
    vi: 'Ổ đĩa của cơ sở dữ liệu đã đầy. Chưa lưu gì; hãy giải phóng dung lượng rồi thử lại.',
    en: "The database's disk is full. Nothing was saved; free some space and try again.",
  },
  'store.fileUnusable': {
    vi: 'Không dùng được tệp cơ sở dữ liệu {file}: {reason}.',
    en: 'The database file {file} cannot be used: {reason}.',
  },
  'store.newerSchema': {
    vi: 'Dữ liệu do phiên bản mới hơn của phần mềm ghi (cấu trúc {found}, phần mềm này đọc đến {known}). Hãy cập nhật phần mềm.',
    en: 'The data was written by a newer version of this software (structure {found}, this one reads up to {known}). Update the software.',
  },
};
