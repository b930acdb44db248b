package org.zhiji;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;

/** The application with what a command has found out about where it runs. */
final class Application {

    private Application() {}

    static SpringApplication with(Map<String, Object> properties) {
        var application = new SpringApplication(Zhiji.class);
        application.setLogStartupInfo(false);
        // First, not as defaults: ZHIJI_DATABASE_URL as it was typed would count as zhiji.database.url and win.
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("command line", properties)));
        AtTheEnd.close(application);
        return application;
    }
}
