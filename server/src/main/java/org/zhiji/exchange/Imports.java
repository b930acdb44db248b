package org.zhiji.exchange;

import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.web.ExpectedVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Front door: an import from the file to the result. */
@Component
class Imports {

    private final UploadImport uploadImport;
    private final ChangeImportSettings changeSettings;
    private final StartImport startImport;
    private final ObjectMapper json;

    Imports(
            UploadImport uploadImport,
            ChangeImportSettings changeSettings,
            StartImport startImport,
            ObjectMapper json) {
        this.uploadImport = uploadImport;
        this.changeSettings = changeSettings;
        this.startImport = startImport;
        this.json = json;
    }

    UUID upload(
            Actor actor,
            InputStream content,
            String fileName,
            @Nullable String options,
            ImportController.Mode mode,
            @Nullable String idempotencyKey,
            Instant now) {
        UploadImport.Uploaded uploaded;
        try (var file = ImportFiles.local(content)) {
            uploaded = uploadImport.run(actor, fileName, file.path(), form(options), idempotencyKey, now);
        }
        if (uploaded.fresh() && mode != ImportController.Mode.ANALYZE) {
            startImport.run(actor, uploaded.id(), mode == ImportController.Mode.DRY_RUN, now);
        }
        return uploaded.id();
    }

    private @Nullable ImportSettingsForm form(@Nullable String options) {
        if (options == null || options.isBlank()) {
            return null;
        }
        try {
            return json.readValue(options, ImportSettingsForm.class);
        } catch (JacksonException e) {
            throw ImportProblem.OPTIONS_UNREADABLE.problem();
        }
    }

    void change(Actor actor, UUID id, ImportSettingsForm form, ExpectedVersion expected) {
        changeSettings.run(actor, id, form, expected);
    }

    void start(Actor actor, UUID id, boolean dryRun, Instant now) {
        startImport.run(actor, id, dryRun, now);
    }

    /** Marks the import as running for a caller that works through it at once; see {@link StartImport#claim}. */
    void claim(Actor actor, UUID id, boolean dryRun, Instant now) {
        startImport.claim(actor, id, dryRun, now);
    }

    void stillAlive(UUID id, boolean dryRun, Instant now) {
        startImport.stillAlive(id, dryRun, now);
    }

    void worked(UUID id) {
        startImport.worked(id);
    }
}
