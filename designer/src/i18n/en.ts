import admin from './en/admin.json';
import design from './en/design.json';
import dossiers from './en/dossiers.json';
import forms from './en/forms.json';
import operations from './en/operations.json';
import release from './en/release.json';
import shell from './en/shell.json';
import trial from './en/trial.json';
import work from './en/work.json';

/** Texts of the application: a file an area, keys as `area.key`. */
export default { admin, design, dossiers, forms, operations, release, shell, trial, work };
