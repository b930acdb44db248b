package org.zhiji.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.exchange.row.ColumnMapping;
import org.zhiji.exchange.row.HeaderMatcher;
import org.zhiji.exchange.row.ImportField;
import org.zhiji.exchange.row.ImportOptions;
import org.zhiji.exchange.sheet.Line;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;

/** Takes a file in: reads it once, proposes how to understand it, and keeps it. */
@Component
class UploadImport {

    private final ImportRepository repository;
    private final ImportFiles files;
    private final ImportDepartment department;
    private final OwnColumns ownColumns;

    UploadImport(ImportRepository repository, ImportFiles files, ImportDepartment department, OwnColumns ownColumns) {
        this.repository = repository;
        this.files = files;
        this.department = department;
        this.ownColumns = ownColumns;
    }

    /** @param fresh false when the same request had come before */
    record Uploaded(UUID id, boolean fresh) {}

    @Transactional
    Uploaded run(
            Actor actor,
            String fileName,
            Path file,
            @Nullable ImportSettingsForm asked,
            @Nullable String idempotencyKey,
            Instant now) {
        if (idempotencyKey != null) {
            var repeated = repository.findRepeated(actor, idempotencyKey);
            if (repeated.isPresent()) {
                return new Uploaded(repeated.get(), false);
            }
        }
        ImportOptions askedOptions = asked == null ? ImportOptions.DEFAULT : asked.options(ImportOptions.DEFAULT);
        if (fileName.toLowerCase(Locale.ROOT).endsWith(".vcf")) {
            AnalyzeFile.requireCards(file, askedOptions);
        }
        ImportAnalysis analysis = AnalyzeFile.run(file, askedOptions);
        var remembered = repository.remembered(analysis.headers());
        ImportOptions options = remembered
                .map(known -> known.options().forFile(askedOptions))
                .map(known -> asked == null ? known : asked.options(known))
                .orElse(askedOptions);
        Map<Integer, ImportField> columns = asked != null && asked.columns() != null
                ? asked.mapping(analysis)
                : remembered.map(ImportRepository.Remembered::columns).orElseGet(() -> propose(analysis));
        Map<Integer, String> own = asked != null && asked.columns() != null
                ? asked.ownMapping(analysis, columns)
                : remembered
                        .map(ImportRepository.Remembered::ownColumns)
                        .orElseGet(() -> ownColumns.propose(analysis.headers(), columns));
        var fresh = new Import(
                Ids.next(),
                shortened(fileName),
                ImportStatus.READY,
                analysis,
                columns,
                own,
                options,
                0,
                null,
                department.of(actor, options),
                actor,
                false,
                null,
                1);
        repository.insert(fresh, size(file), Hashes.sha256(file), idempotencyKey, now);
        files.store(fresh.id(), file);
        return new Uploaded(fresh.id(), true);
    }

    static Map<Integer, ImportField> propose(ImportAnalysis analysis) {
        var samples =
                analysis.samples().stream().map(cells -> new Line(0, cells)).toList();
        ColumnMapping mapping = HeaderMatcher.propose(analysis.headers(), samples);
        return mapping.columns().entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    /** Browsers send the bare name, some programs the whole path. */
    private static String shortened(String fileName) {
        String name = fileName.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1);
        return name.length() > 200 ? name.substring(name.length() - 200) : name;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
