package org.zhiji.platform.tenant;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tenant for whom the current thread works; set once per request or job, read only by the connection and the clock. */
public final class CurrentTenant {

    private static final ThreadLocal<@Nullable Tenant> CURRENT = new ThreadLocal<>();

    private CurrentTenant() {}

    public static Optional<Tenant> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static Tenant get() {
        return find().orElseThrow(
                        () -> new IllegalStateException("No tenant: the work was started outside a request or job"));
    }

    public static void run(Tenant tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return tenant;
        });
    }

    public static <T extends @Nullable Object> T call(Tenant tenant, Supplier<T> work) {
        var before = CURRENT.get();
        if (!tenant.equals(before) && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The running transaction's connection stands in another schema");
        }
        CURRENT.set(tenant);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
