package org.zhiji.exchange;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportOptions;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Changes how a file is to be understood; reads it again where that changes what is in it. */
@Component
class ChangeImportSettings {

    private final ImportRepository repository;
    private final ImportFiles files;
    private final ImportDepartment department;
    private final OwnColumns ownColumns;

    ChangeImportSettings(
            ImportRepository repository, ImportFiles files, ImportDepartment department, OwnColumns ownColumns) {
        this.repository = repository;
        this.files = files;
        this.department = department;
        this.ownColumns = ownColumns;
    }

    @Transactional
    void run(Actor actor, UUID id, ImportSettingsForm form, ExpectedVersion expected) {
        Import before = repository.lock(id, actor).orElseThrow(() -> Problem.notFound("import"));
        before.checkChangeable();
        expected.check(before.version());
        ImportOptions options = form.options(before.options());
        ImportAnalysis analysis = before.analysis();
        Map<Integer, ImportField> columns = before.columns();
        Map<Integer, String> own = before.ownColumns();
        if (!options.readsLike(before.options())) {
            try (var file = files.open(id)) {
                analysis = AnalyzeFile.run(file.path(), options);
            }
            if (!analysis.headers().equals(before.analysis().headers())) {
                columns = UploadImport.propose(analysis);
                own = ownColumns.propose(analysis.headers(), columns);
            }
        }
        if (form.columns() != null) {
            columns = form.mapping(analysis);
            own = form.ownMapping(analysis, columns);
        }
        repository.saveSettings(before.with(analysis, columns, own, options, department.of(actor, options)));
    }
}
