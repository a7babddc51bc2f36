import type { Applicant } from '../../shared/api/contract.ts';

/** The applicant as typed at the counter; empty where nothing was typed. */
export interface ApplicantFields {
  readonly name: string;
  readonly identityNumber: string;
  readonly phone: string;
  readonly email: string;
  readonly address: string;
}

export const NO_APPLICANT: ApplicantFields = { name: '', identityNumber: '', phone: '', email: '', address: '' };

/** What is wrong with a field; its sentence is `dossiers.applicant.wrong.<field>`. */
export type WrongFields = readonly (keyof ApplicantFields)[];

/** The fields that the server would refuse (its contract is `Applicant`); spaces inside numbers are forgiven. */
export function wrongFields(fields: ApplicantFields): WrongFields {
  const applicant = applicantOf(fields);
  const wrong: (keyof ApplicantFields)[] = [];
  if (applicant.name === '' || applicant.name.length > 200) wrong.push('name');
  if (applicant.identityNumber !== undefined && !/^\d{12}$/.test(applicant.identityNumber)) wrong.push('identityNumber');
  if (applicant.phone !== undefined && !/^[+0-9 .()-]{8,20}$/.test(applicant.phone)) wrong.push('phone');
  if (applicant.email !== undefined && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(applicant.email)) wrong.push('email');
  if ((applicant.address ?? '').length > 500) wrong.push('address');
  return wrong;
}

/** The applicant to send: what is empty is left out. */
export function applicantOf(fields: ApplicantFields): Applicant {
  const identityNumber = fields.identityNumber.replace(/\s/g, '');
  const [phone, email, address] = [fields.phone.trim(), fields.email.trim(), fields.address.trim()];
  return {
    name: fields.name.trim(),
    ...(identityNumber === '' ? {} : { identityNumber }),
    ...(phone === '' ? {} : { phone }),
    ...(email === '' ? {} : { email }),
    ...(address === '' ? {} : { address }),
  };
}
