package org.zhiji;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.zhiji.platform.settings.Settings;

/** The application with what a command has found out about where it runs. */
final class Application {

    private Application() {}

    static SpringApplication with(Map<String, Object> properties) {
        var application = new SpringApplication(Zhiji.class);
        application.setLogStartupInfo(false);
        application.addListeners(new Environment(properties));
        AtTheEnd.close(application);
        return application;
    }

    /** Before the logging is set up, which has settings, too. */
    private record Environment(Map<String, Object> properties)
            implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

        @Override
        public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
            var sources = event.getEnvironment().getPropertySources();
            Settings.ofProcess().sources().forEach(sources::addLast);
            // First, not as defaults: ZHIJI_DATABASE_URL as it was typed would count as zhiji.database.url and win.
            sources.addFirst(new MapPropertySource("command line", properties));
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }
    }
}
