import type { Catalogue } from './sentence.ts';

/** What the server says on the terminal: how it starts, and why it could not. */
export const startMessages: Catalogue = {
  'start.configuration': { vi: 'Cấu hình chưa đúng:', en: 'The configuration is wrong:' },
  'start.port': {
    vi: 'PORT phải là số từ 0 đến 65535, ví dụ PORT=3000.',
    en: 'PORT must be a number from 0 to 65535, such as PORT=3000.',
  },
  'start.mongo': {
    vi: 'MONGODB_URI phải bắt đầu bằng mongodb:// hoặc mongodb+srv://.',
    en: 'MONGODB_URI must begin with mongodb:// or mongodb+srv://.',
  },
  'start.demo': { vi: 'HOSO_DEMO phải là 1 (bật) hoặc 0 (tắt).', en: 'HOSO_DEMO must be 1 (on) or 0 (off).' },
  'start.agency': {
    vi: 'HOSO_AGENCY chỉ gồm chữ, số và dấu chấm, ví dụ H29.18.5.',
    en: 'HOSO_AGENCY may have letters, digits and dots only, such as H29.18.5.',
  },
  'start.proxy': {
    vi: 'HOSO_TRUST_PROXY là số proxy đứng trước máy chủ, ví dụ 1.',
    en: 'HOSO_TRUST_PROXY is the number of proxies in front of the server, such as 1.',
  },
  'start.text': { vi: '{name} không được để trống.', en: '{name} must not be empty.' },
  'start.portTaken': {
    vi: 'Cổng {port} đang được chương trình khác dùng. Hãy tắt chương trình đó hoặc chọn cổng khác: PORT=3001 npm start.',
    en: 'Port {port} is used by another program. Stop that one, or choose another port: PORT=3001 npm start.',
  },
  'start.portForbidden': {
    vi: 'Không được phép mở cổng {port}. Hãy chọn cổng từ 1024 trở lên.',
    en: 'Port {port} may not be opened. Choose one from 1024 on.',
  },
  'start.hostUnknown': {
    vi: 'Máy này không có địa chỉ {host}. Hãy sửa HOST.',
    en: 'This machine has no address {host}. Correct HOST.',
  },
  'start.demoData': {
    vi: 'Dữ liệu ở {store} là dữ liệu dùng thử, mật khẩu ai cũng biết. Hãy chọn nơi lưu khác (HOSO_DATA hoặc MONGODB_URI), hoặc chạy với HOSO_DEMO=1.',
    en: 'The data in {store} is a demo’s, whose passwords everybody knows. Choose another place (HOSO_DATA or MONGODB_URI), or run with HOSO_DEMO=1.',
  },
  'start.realData': {
    vi: 'Dữ liệu ở {store} là dữ liệu thật, không chạy dùng thử trên đó được. Hãy chạy với HOSO_DEMO=0.',
    en: 'The data in {store} is an office’s own, so no demo is run on it. Run with HOSO_DEMO=0.',
  },
  'start.running': { vi: 'Hoso đang chạy tại {address}', en: 'Hoso is running at {address}' },
  'start.store': { vi: 'Dữ liệu: {store}', en: 'Data: {store}' },
  'start.demoAccounts': {
    vi: 'Bản dùng thử. Đăng nhập bằng một trong các tài khoản sau, mật khẩu chung: {password}',
    en: 'A demo instance. Sign in with one of these accounts; they share the password {password}',
  },
  'start.firstAccount': {
    vi: 'Tài khoản quản trị đầu tiên: {username}, mật khẩu: {password} (chỉ hiện một lần, hãy cất giữ).',
    en: 'The first administrator: {username}, password: {password} (shown only now, keep it).',
  },
  'start.preparing': { vi: 'Đang chuẩn bị dữ liệu dùng thử…', en: 'Preparing the demo data…' },
  'start.stopping': { vi: 'Đang dừng, chờ các việc dở dang xong…', en: 'Stopping, as soon as what is under way has ended…' },
};
