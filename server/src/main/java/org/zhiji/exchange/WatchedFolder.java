package org.zhiji.exchange;

import static java.util.Objects.requireNonNull;
import static zhiji.sql.tenant.Tables.EMPLOYEE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhiji.identity.ActingAs;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Right;
import org.zhiji.messaging.Notices;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.settings.ImportSettings;

/**
 * Files of a folder come in by themselves: a file that has stood still between two looks is uploaded under a key of its own,
 * imported by the mapping that a person has used for a table with these very headers, and laid aside when that has ended.
 * What has come of it stands in the database alone, so that any node goes on with it and nothing comes in twice.
 */
@Component
class WatchedFolder {

    private static final Logger log = LoggerFactory.getLogger(WatchedFolder.class);
    private static final Pattern TABLE = Pattern.compile("(?i)[^.~].*\\.(csv|txt|xlsx|vcf)");

    private final ImportSettings settings;
    private final DSLContext db;
    private final ActingAs actingAs;
    private final Imports imports;
    private final ImportRepository repository;
    private final ErrorFile errors;
    private final IssueSentences sentences;
    private final Notices notices;
    private final Map<Path, Shape> lastLook = new HashMap<>();

    WatchedFolder(
            ImportSettings settings,
            DSLContext db,
            ActingAs actingAs,
            Imports imports,
            ImportRepository repository,
            ErrorFile errors,
            IssueSentences sentences,
            Notices notices) {
        this.settings = settings;
        this.db = db;
        this.actingAs = actingAs;
        this.imports = imports;
        this.repository = repository;
        this.errors = errors;
        this.sentences = sentences;
        this.notices = notices;
    }

    private record Shape(long size, long modified) {

        static Shape of(Path file) throws IOException {
            return new Shape(Files.size(file), Files.getLastModifiedTime(file).toMillis());
        }

        String key(Path file) {
            return Hashes.sha256("folder %s %d %d".formatted(file.getFileName(), size, modified));
        }
    }

    boolean watched() {
        return settings.folder() != null;
    }

    /** Takes each file one step further. */
    void look(Instant now) {
        var folder = Path.of(requireNonNull(settings.folder()));
        var actor = actor();
        if (actor.isEmpty()) {
            log.warn("The watched folder rests: its employee may not import, or is not there");
            return;
        }
        List<Path> files;
        try (var entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile)
                    .filter(file -> TABLE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            log.warn("The watched folder cannot be read: {}", e.toString());
            return;
        }
        lastLook.keySet().retainAll(files);
        for (var file : files) {
            try {
                var shape = Shape.of(file);
                if (shape.equals(lastLook.put(file, shape))) {
                    new Step(actor.get(), file, shape, now).go();
                }
            } catch (IOException e) {
                log.warn("A file of the watched folder cannot be read or moved: {}", e.toString());
            }
        }
    }

    private Optional<Actor> actor() {
        return db.select(EMPLOYEE.ID)
                .from(EMPLOYEE)
                .where(EMPLOYEE.STAFF_NO.eq(settings.employee()))
                .fetchOptional(EMPLOYEE.ID)
                .flatMap(actingAs::employee)
                .filter(actor -> actor.may(Right.IMPORT));
    }

    private final class Step {

        private final Actor actor;
        private final Path file;
        private final Shape shape;
        private final Instant now;

        Step(Actor actor, Path file, Shape shape, Instant now) {
            this.actor = actor;
            this.file = file;
            this.shape = shape;
            this.now = now;
        }

        void go() throws IOException {
            UUID id = null;
            try {
                id = upload();
                var known = repository.find(id, actor).orElseThrow(() -> Problem.notFound("import"));
                switch (known.status()) {
                    case READY -> start(known);
                    case DONE -> done(known);
                    case FAILED -> failed(id, reason(known));
                    case DRY_RUN, DRY_RUNNING, RUNNING -> {}
                }
            } catch (Problem refused) {
                failed(
                        id,
                        sentences.say(
                                refused.code().code(),
                                Locale.CHINESE,
                                refused.arguments().toArray()));
            }
        }

        /** The same file again is the same import. */
        private UUID upload() throws IOException {
            var key = shape.key(file);
            var before = repository.findRepeated(actor, key);
            if (before.isPresent()) {
                return before.get();
            }
            try (var content = Files.newInputStream(file)) {
                return imports.upload(
                        actor, content, file.getFileName().toString(), null, ImportController.Mode.ANALYZE, key, now);
            }
        }

        private void start(Import ready) throws IOException {
            if (repository.remembered(ready.analysis().headers()).isEmpty()) {
                failed(ready.id(), sentences.say("exchange.folder.unknown-headers", Locale.CHINESE));
                return;
            }
            imports.start(actor, ready.id(), false, now);
        }

        private void done(Import known) throws IOException {
            var counts = requireNonNull(known.counts());
            var target = aside("done");
            if (counts.errorRows() > 0) {
                try (var out = Files.newOutputStream(beside(target, "-errors.xlsx"))) {
                    errors.write(known.id(), actor, ErrorFile.Format.XLSX, Locale.CHINESE, out);
                }
            }
            tell(known.id(), "import.done", Map.of("rows", counts.rows(), "errors", counts.errorRows()));
            Files.move(file, target);
        }

        private String reason(Import known) {
            return sentences.say(repository.failure(known.id()).orElse("exchange.stopped"), Locale.CHINESE, 0);
        }

        private void failed(@Nullable UUID id, String reason) throws IOException {
            var target = aside("failed");
            Files.writeString(beside(target, "-reason.txt"), reason + System.lineSeparator(), StandardCharsets.UTF_8);
            tell(id, "import.failed", Map.of("reason", reason));
            Files.move(file, target);
        }

        private void tell(@Nullable UUID id, String kind, Map<String, Object> more) {
            var employee = requireNonNull(actor.employeeId());
            var args = new HashMap<>(more);
            args.put("file", file.getFileName().toString());
            notices.sendOnce(
                    shape.key(file),
                    List.of(employee),
                    kind,
                    id == null ? "import-folder" : "import",
                    id == null ? employee : id,
                    args,
                    now);
        }

        private Path aside(String name) throws IOException {
            var folder = Files.createDirectories(file.resolveSibling(name));
            var free = folder.resolve(file.getFileName());
            for (int i = 2; Files.exists(free); i++) {
                free = folder.resolve(i + "-" + file.getFileName());
            }
            return free;
        }

        private static Path beside(Path target, String ending) {
            return target.resolveSibling(target.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ending);
        }
    }
}
