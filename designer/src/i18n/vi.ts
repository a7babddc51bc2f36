import admin from './vi/admin.json';
import design from './vi/design.json';
import dossiers from './vi/dossiers.json';
import forms from './vi/forms.json';
import operations from './vi/operations.json';
import release from './vi/release.json';
import shell from './vi/shell.json';
import trial from './vi/trial.json';
import work from './vi/work.json';

/** Texts of the application: a file an area, keys as `area.key`. */
export default { admin, design, dossiers, forms, operations, release, shell, trial, work };
