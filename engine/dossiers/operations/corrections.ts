import { Applicant } from '../../contract/dossier.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { DossierDocument } from '../../store/documents.ts';
import type { Decision } from '../decision.ts';
import type { FormData } from '../service.ts';

/**
 * What a correction comes to beside the variables themselves. Of the dossier's outermost variables two are also the dossier's
 * own: its code, which never changes, and its applicant, who is the same on the receipt, in the lists and in expressions.
 */
export function correctionOf({ state }: DossierDocument, variables: FormData, scopeId?: string): Result<Pick<Decision, 'applicant'>> {
  if (Object.keys(variables).some((name) => name.trim() === '')) return refuse('dossier.valueNameless');
  if (scopeId !== undefined && scopeId !== state.roots[0]) return accept({});
  if (Object.hasOwn(variables, 'dossier')) return refuse('dossier.ownData');
  if (!Object.hasOwn(variables, 'applicant')) return accept({});
  const applicant = Applicant.safeParse(variables['applicant']);
  return applicant.success ? accept({ applicant: applicant.data }) : refuse('dossier.applicantWrong');
}
