package org.zhiji.platform.tenant;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhiji.platform.live.DataReplaced;

/** Lets every room give every tenant what it starts with. */
@Component
@Order(0)
public class TenantSeeds implements ApplicationRunner {

    private final Tenants tenants;
    private final ObjectProvider<TenantSeed> seeds;

    TenantSeeds(Tenants tenants, ObjectProvider<TenantSeed> seeds) {
        this.tenants = tenants;
        this.seeds = seeds;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        seedAll();
    }

    @EventListener
    @Order(0)
    void again(DataReplaced replaced) {
        seedAll();
    }

    public void seedAll() {
        for (var tenant : tenants.all()) {
            CurrentTenant.run(tenant, () -> seeds.orderedStream().forEach(TenantSeed::seed));
        }
    }
}
