package org.zhiji.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiji.identity.Actor;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;
import tools.jackson.databind.ObjectMapper;

/** {@code zhiji import FILE}: the same import as in the browser, told in lines of text and done when the command ends. */
@Component
public class ImportCommand {

    /** What may be said behind the file; {@code dry-run} with the value {@code true} changes nothing. */
    public static final Set<String> OPTIONS = Set.of(
            "encoding", "delimiter", "sheet", "date-order", "company", "consent", "evidence", "existing", "dry-run");

    private final Imports imports;
    private final RunImport runImport;
    private final ImportQueries queries;
    private final IssueSentences sentences;
    private final ObjectMapper json;
    private final Time time;

    ImportCommand(
            Imports imports,
            RunImport runImport,
            ImportQueries queries,
            IssueSentences sentences,
            ObjectMapper json,
            Time time) {
        this.imports = imports;
        this.runImport = runImport;
        this.queries = queries;
        this.sentences = sentences;
        this.json = json;
        this.time = time;
    }

    /**
     * @param options names of {@link #OPTIONS} with their values
     * @param terminal takes one line at a time, in the language of the locale
     * @return whether the file was worked through
     */
    public boolean run(Path file, Map<String, String> options, Locale locale, Consumer<String> terminal) {
        try {
            boolean dryRun = Boolean.parseBoolean(options.getOrDefault("dry-run", "false"));
            UUID id = upload(file, options);
            var report = new Report(locale, terminal);
            report.mapping(queries.view(id, Actor.SYSTEM, locale));
            imports.claim(Actor.SYSTEM, id, dryRun, time.now());
            runImport.run(id, dryRun, rows -> {
                imports.stillAlive(id, dryRun, time.now());
                report.progress(rows);
            });
            imports.worked(id);
            return report.result(queries.view(id, Actor.SYSTEM, locale), dryRun);
        } catch (ClosingTime.Interrupted e) {
            terminal.accept(sentences.say("exchange.command.interrupted", locale));
            return false;
        } catch (Problem e) {
            terminal.accept(sentences.say(e.code().code(), locale, e.arguments().toArray()));
            return false;
        }
    }

    private UUID upload(Path file, Map<String, String> options) {
        try (var content = Files.newInputStream(file)) {
            return imports.upload(
                    Actor.SYSTEM,
                    content,
                    String.valueOf(file.getFileName()),
                    json.writeValueAsString(form(options)),
                    ImportController.Mode.ANALYZE,
                    null,
                    time.now());
        } catch (NoSuchFileException e) {
            throw ImportProblem.FILE_MISSING.problem();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> form(Map<String, String> options) {
        var form = new LinkedHashMap<String, String>();
        options.forEach((name, value) -> {
            switch (name) {
                case "date-order" -> form.put("dateOrder", constant(value));
                case "company", "consent", "existing" -> form.put(name, constant(value));
                case "dry-run" -> {}
                default -> form.put(name, value);
            }
        });
        return form;
    }

    /** {@code not-asked} is what one types, NOT_ASKED what is meant. */
    private static String constant(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private final class Report {

        private final Locale locale;
        private final Consumer<String> terminal;
        private long told;
        private long all;

        Report(Locale locale, Consumer<String> terminal) {
            this.locale = locale;
            this.terminal = terminal;
        }

        void mapping(ImportView view) {
            all = view.rowCount();
            say("file", view.fileName(), view.rowCount(), view.encoding() == null ? "xlsx" : view.encoding());
            for (ImportView.ImportColumn column : view.columns()) {
                if (column.field() != null) {
                    say("column", column.header(), sentences.say("exchange.field." + column.field(), locale));
                }
            }
            if (!view.unmapped().isEmpty()) {
                say("unmapped", String.join(", ", view.unmapped()));
            }
            if (view.nameMissing()) {
                say("name-missing");
            }
            if (view.consentAsked()) {
                say("consent-missing");
            }
        }

        /** A line for every fifth of the file is enough to see that it goes on. */
        void progress(long rows) {
            if (rows - told >= Math.max(all / 5, 1000)) {
                told = rows;
                say("progress", rows, all);
            }
        }

        boolean result(ImportView view, boolean dryRun) {
            if (view.status().working()) {
                say("taken-over");
                return false;
            }
            if (view.failure() != null) {
                terminal.accept(view.failure());
                return false;
            }
            ImportView.ImportResult result = dryRun ? view.dryRun() : view.result();
            if (result == null) {
                return false;
            }
            say(dryRun ? "tried" : "done", result.rows());
            kind("customers", result.customers());
            kind("vehicles", result.vehicles());
            kind("work-orders", result.workOrders());
            kind("contacts", result.contacts());
            say("errors", result.errorRows(), result.withoutCustomer());
            for (ImportView.ImportIssue issue : view.issues()) {
                for (ImportView.ImportCellIssue cell : issue.cells()) {
                    say("issue", issue.row(), cell.header() == null ? "" : cell.header() + ": ", cell.message());
                }
            }
            return true;
        }

        private void kind(String name, ImportView.@Nullable ImportKindResult counts) {
            if (counts != null) {
                say(name, counts.created(), counts.changed(), counts.unchanged(), counts.repeated());
            }
        }

        private void say(String key, Object... args) {
            terminal.accept(sentences.say("exchange.command." + key, locale, args));
        }
    }
}
