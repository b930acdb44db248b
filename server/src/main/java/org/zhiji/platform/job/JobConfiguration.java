package org.zhiji.platform.job;

import static zhiji.sql.installation.Tables.SCHEDULED_TASKS;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper.ManualSchedulerBuilder;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.zhiji.platform.settings.JobSettings;
import org.zhiji.platform.settings.ProgramSettings;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;
import org.zhiji.platform.time.Time;
import tools.jackson.databind.ObjectMapper;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    private static final String TABLE = "zhiji.scheduled_tasks";
    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    /** Joins the transaction of whoever stores a job. */
    @Bean
    SchedulerClient schedulerClient(DataSource source, ObjectMapper json) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source))
                .tableName(TABLE)
                .serializer(new JsonSerializer(json))
                .build();
    }

    @Bean
    @ConditionalOnProperty(name = "zhiji.jobs.enabled", havingValue = "true", matchIfMissing = true)
    JobRunner jobRunner(
            DataSource source,
            DSLContext db,
            ObjectMapper json,
            Time time,
            Tenants tenants,
            JobRuns runs,
            ObjectProvider<OneTimeJob<?>> oneTime,
            ObjectProvider<DailyJob> daily,
            JobSettings settings,
            ProgramSettings program,
            @Value("${zhiji.jobs.background:true}") boolean background,
            @Value("${zhiji.jobs.alone:false}") boolean alone) {
        if (alone) {
            release(db);
        }
        var onDemand = new ArrayList<Task<?>>();
        oneTime.forEach(job -> onDemand.add(oneTime(job, tenants, runs, json, time)));
        List<RecurringTask<Void>> recurring =
                daily.stream().map(job -> daily(job, tenants, runs, time)).toList();
        Supplier<RealTimeRunner> realTime = () -> new RealTimeRunner(
                Scheduler.create(source, onDemand)
                        .startTasks(recurring)
                        .tableName(TABLE)
                        .serializer(new JsonSerializer(json))
                        .schedulerName(name(program))
                        .threads(settings.threads())
                        .pollingInterval(settings.polling())
                        .shutdownMaxWait(SHUTDOWN)
                        // What a killed node has left behind is taken up after half a minute, not after half an hour.
                        .heartbeatInterval(settings.heartbeat())
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .build(),
                recurring);
        if (time.standing().isPresent()) {
            var builder = new ManualSchedulerBuilder(source, onDemand)
                    .clock(new SettableClock())
                    .startTasks(recurring);
            builder.tableName(TABLE).serializer(new JsonSerializer(json));
            return new StandingRunner(builder.build(), recurring, realTime, time, db, background);
        }
        return realTime.get();
    }

    private static SchedulerName name(ProgramSettings program) {
        return program.node() == null ? new SchedulerName.Hostname() : new SchedulerName.Fixed(program.node());
    }

    /** Where no other node can be at work, what is marked as running was cut off: it need not be missed for a minute first. */
    private static void release(DSLContext db) {
        db.update(SCHEDULED_TASKS)
                .set(SCHEDULED_TASKS.PICKED, false)
                .setNull(SCHEDULED_TASKS.PICKED_BY)
                .setNull(SCHEDULED_TASKS.LAST_HEARTBEAT)
                .set(SCHEDULED_TASKS.VERSION, SCHEDULED_TASKS.VERSION.plus(1))
                .where(SCHEDULED_TASKS.PICKED)
                .execute();
    }

    private static <T> Task<JobData> oneTime(
            OneTimeJob<T> job, Tenants tenants, JobRuns runs, ObjectMapper json, Time time) {
        return Tasks.custom(job.name(), JobData.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    var data = instance.getData();
                    var again = RunningJob.run(
                            instance,
                            () -> runs.record(
                                    job.name(),
                                    () -> CurrentTenant.run(
                                            tenants.get(data.tenant()),
                                            () -> job.run(json.readValue(data.payload(), job.payload()), time.now()))));
                    return again.<CompletionHandler<JobData>>map(next ->
                                    (complete, operations) -> operations.reschedule(complete, next.at(), next.data()))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    private static RecurringTask<Void> daily(DailyJob job, Tenants tenants, JobRuns runs, Time time) {
        // One moment for all tenants of the installation: that of its first tenant, whose zone is the usual one.
        var zone = tenants.first().map(tenant -> tenant.zone()).orElse(ZoneId.of("Asia/Shanghai"));
        return Tasks.recurring(job.name(), new Daily(zone, job.at()))
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .onDeadExecutionRevive()
                .execute((instance, context) -> runs.record(job.name(), () -> {
                    for (var tenant : tenants.all()) {
                        CurrentTenant.run(tenant, () -> job.run(time.now()));
                    }
                }));
    }

    private record JsonSerializer(ObjectMapper json) implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return json.writeValueAsBytes(data);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return json.readValue(bytes, type);
        }
    }
}
