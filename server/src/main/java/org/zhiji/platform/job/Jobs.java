package org.zhiji.platform.job;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiji.platform.tenant.CurrentTenant;
import tools.jackson.databind.ObjectMapper;

/** Stores one-time jobs, in the transaction of whoever asks. */
@Component
public class Jobs {

    private static final String AGAIN = "+";

    private final SchedulerClient client;
    private final ObjectProvider<JobRunner> runner;
    private final ObjectMapper json;

    Jobs(SchedulerClient client, ObjectProvider<JobRunner> runner, ObjectMapper json) {
        this.client = client;
        this.runner = runner;
        this.json = json;
    }

    /**
     * Stores a job, or moves it to another moment if one with the same key waits already. A running job may store
     * itself again: it then waits for that moment.
     *
     * @param key names the matter within the job, for example the id of a complaint
     */
    public <T> void schedule(OneTimeJob<T> job, String key, Instant at, T payload) {
        var tenant = CurrentTenant.get();
        var data = new JobData(tenant.id(), json.writeValueAsString(payload));
        var instance = new TaskInstance<>(job.name(), instance(key), data);
        if (!RunningJob.again(instance, at, data)) {
            store(instance, at);
            wakeAfterCommit();
        }
    }

    /** A job that runs at this moment may have looked already, before this transaction is visible: a second row looks again. */
    private void store(TaskInstance<JobData> instance, Instant at) {
        try {
            client.schedule(instance, at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            store(new TaskInstance<>(instance.getTaskName(), instance.getId() + AGAIN, instance.getData()), at);
        } catch (TaskInstanceNotFoundException ended) {
            // Between looking for it and moving it.
            store(instance, at);
        }
    }

    /** Takes a waiting job back; nothing happens if there is none. */
    public void cancel(OneTimeJob<?> job, String key) {
        var id = instance(key);
        for (var found = find(job, id); found.isPresent(); found = find(job, id)) {
            if (!found.get().isPicked()) {
                client.cancel(found.get().getTaskInstance());
            }
            id += AGAIN;
        }
    }

    private Optional<ScheduledExecution<Object>> find(OneTimeJob<?> job, String id) {
        return client.getScheduledExecution(TaskInstanceId.of(job.name(), id));
    }

    private static String instance(String key) {
        return CurrentTenant.get().schema() + "/" + key;
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    runner.ifAvailable(JobRunner::wake);
                }
            });
        } else {
            runner.ifAvailable(JobRunner::wake);
        }
    }
}
