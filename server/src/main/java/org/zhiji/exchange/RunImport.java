package org.zhiji.exchange;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhiji.exchange.Sightings.SightedRow;
import org.zhiji.exchange.row.ImportKind;
import org.zhiji.exchange.row.RowReader;
import org.zhiji.exchange.sheet.TableReader;
import org.zhiji.exchange.sheet.UnreadableFile;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Departments;
import org.zhiji.platform.bulk.SearchLists;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.time.Time;

/**
 * Works through the rows in batches. A batch, its issues, the counts and the position are one transaction, so that a run that
 * was cut off goes on behind the last whole batch. A trial does exactly the same and takes each batch back.
 */
@Component
class RunImport {

    private static final Logger log = LoggerFactory.getLogger(RunImport.class);

    /** From so many rows on it is worth a second connection. */
    private static final int MANY = 20_000;

    private final ImportRepository repository;
    private final ImportFiles files;
    private final WriteRows writeRows;
    private final Departments departments;
    private final SearchLists searchLists;
    private final Time time;
    private final TransactionTemplate transaction;
    private final ClosingTime closingTime;
    private final CompareNewcomersJob compareNewcomers;

    RunImport(
            ImportRepository repository,
            ImportFiles files,
            WriteRows writeRows,
            Departments departments,
            SearchLists searchLists,
            Time time,
            PlatformTransactionManager transactions,
            ClosingTime closingTime,
            CompareNewcomersJob compareNewcomers) {
        this.repository = repository;
        this.files = files;
        this.writeRows = writeRows;
        this.departments = departments;
        this.searchLists = searchLists;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.closingTime = closingTime;
        this.compareNewcomers = compareNewcomers;
    }

    /**
     * @param progress is told the rows done after each batch
     * @throws ClosingTime.Interrupted if the application closes; the run stands where it can be gone on with
     */
    void run(UUID id, boolean dryRun, LongConsumer progress) {
        Import waiting = repository.find(id, Actor.SYSTEM).orElse(null);
        if (waiting == null || waiting.status() != (dryRun ? ImportStatus.DRY_RUNNING : ImportStatus.RUNNING)) {
            return;
        }
        try {
            var run = new Run(waiting, dryRun, progress);
            run.work();
            repository.ended(id, dryRun ? ImportStatus.DRY_RUN : ImportStatus.DONE, null, time.now());
            if (!dryRun && run.counts.created(ImportKind.CUSTOMER) > 0) {
                compareNewcomers.schedule(id, time.now());
            }
        } catch (UnreadableFile e) {
            repository.ended(id, ImportStatus.FAILED, ImportProblem.of(e).code().code(), time.now());
        } catch (Problem e) {
            repository.ended(id, ImportStatus.FAILED, e.code().code(), time.now());
        } catch (ClosingTime.Interrupted e) {
            throw e;
        } catch (TakenOver e) {
            log.warn("Import {} is run by somebody else", id);
        } catch (RuntimeException e) {
            log.error("Import {} stopped", id, e);
            repository.ended(id, ImportStatus.FAILED, "exchange.stopped", time.now());
        }
    }

    private final class Run {

        private final Import work;
        private final boolean dryRun;
        private final LongConsumer progress;
        private final RowReader rows;
        private final Sightings sightings;
        private long position;
        private ImportCounts counts;
        private SearchLists.@Nullable Sorting sorting;

        Run(Import work, boolean dryRun, LongConsumer progress) {
            this.work = work;
            this.progress = progress;
            this.dryRun = dryRun;
            var options = work.options().withDateOrder(work.dateOrder());
            Set<ImportKind> kinds = options.kinds(work.mapping());
            this.rows = new RowReader(
                    work.mapping(),
                    options,
                    time.zone(),
                    time.today(),
                    departments
                            .find(work.departmentId())
                            .map(Departments.Department::areaCode)
                            .orElse(null),
                    work.analysis().cards());
            this.sightings = new Sightings(options);
            this.position = dryRun ? 0 : work.position();
            this.counts = dryRun || work.counts() == null ? ImportCounts.none(kinds) : work.counts();
        }

        void work() {
            if (dryRun) {
                repository.clearTrial(work.id());
            }
            try (var file = files.open(work.id());
                    var beside = work.analysis().rowCount() < MANY ? null : searchLists.sort()) {
                sorting = beside;
                var format = AnalyzeFile.format(file.path(), work.options());
                try (var reader =
                        TableReader.open(file.path(), format, work.analysis().sheet())) {
                    read(reader);
                }
            }
        }

        /** While a batch is written, the next one is read and understood already; there are never more than these two. */
        private void read(TableReader reader) {
            var batches = new Batches(
                    reader,
                    line -> sightings.look(rows.read(line)),
                    work.analysis().headerRow(),
                    position);
            try (var ahead = Executors.newVirtualThreadPerTaskExecutor()) {
                var next = ahead.submit(batches::next);
                for (var batch = read(next); !batch.isEmpty(); batch = read(next)) {
                    next = ahead.submit(batches::next);
                    write(batch);
                }
            }
        }

        private static List<SightedRow> read(Future<List<SightedRow>> next) {
            try {
                return next.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException reason
                        ? reason
                        : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** A batch that the database refuses is halved until the row that it refuses stands alone. */
        private void write(List<SightedRow> batch) {
            try {
                commit(batch);
            } catch (DataAccessException e) {
                if (batch.size() == 1) {
                    log.warn(
                            "Import {} row {} refused: {}",
                            work.id(),
                            batch.getFirst().issues().row(),
                            e.getMostSpecificCause().getMessage());
                    commit(List.of(Sightings.refused(batch.getFirst())));
                    return;
                }
                int half = batch.size() / 2;
                write(batch.subList(0, half));
                write(batch.subList(half, batch.size()));
            }
        }

        private void commit(List<SightedRow> batch) {
            closingTime.batch(() -> commitOpen(batch));
        }

        private void commitOpen(List<SightedRow> batch) {
            // Issues that a refused attempt has added would otherwise stand there twice.
            List<SightedRow> attempt = batch.stream().map(SightedRow::copy).toList();
            long last = attempt.getLast().issues().row();
            ImportCounts sum;
            if (dryRun) {
                Tally tally = requireNonNull(transaction.execute(status -> {
                    status.setRollbackOnly();
                    return written(attempt);
                }));
                sum = transaction.execute(status -> record(attempt, tally, last));
            } else {
                sum = transaction.execute(status -> record(attempt, written(attempt), last));
            }
            counts = requireNonNull(sum);
            position = last;
            progress.accept(counts.rows());
        }

        private Tally written(List<SightedRow> batch) {
            if (sorting != null) {
                sorting.leaveToUs();
            }
            return writeRows.run(work, batch);
        }

        private ImportCounts record(List<SightedRow> batch, Tally tally, long last) {
            var sum = counts.plus(tally);
            repository.addIssues(
                    work.id(), dryRun, batch.stream().map(SightedRow::issues).toList());
            if (dryRun) {
                repository.tried(work.id(), sum);
            } else if (!repository.progressed(work.id(), position, last, sum)) {
                throw new TakenOver();
            }
            return sum;
        }
    }

    /** A process that was held up for long is taken for dead, and its import given to another; it must not write any more. */
    private static final class TakenOver extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
