package org.zhiji;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhiji.archive.Backups;
import org.zhiji.platform.tenant.CurrentTenant;
import org.zhiji.platform.tenant.Tenants;

/** Runs one piece of work on the data, beside a running application or without one, and ends. */
final class OneShot {

    private OneShot() {}

    static void run(CommandLine line, Consumer<ConfigurableApplicationContext> work) {
        try (var database = Database.join(line.data())) {
            database.prepare(Backups.folder(line.data()));
            if (database.isEmpty()) {
                throw new CommandLine.Mistake("not-set-up", line.command());
            }
            Map<String, Object> properties = new HashMap<>(database.properties());
            properties.put("zhiji.jobs.enabled", "false");
            properties.put("zhiji.database.connections", "4");
            database.testClock().ifPresent(now -> properties.put("zhiji.now", now.toString()));
            var application = Application.with(properties);
            application.setWebApplicationType(WebApplicationType.NONE);
            try (var context = application.run()) {
                var tenant = context.getBean(Tenants.class).first().orElseThrow();
                CurrentTenant.run(tenant, () -> work.accept(context));
            }
        }
    }
}
