package org.zhiji.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.test.context.TestComponent;

/** Hears which SQL statements are executed meanwhile, so that a test can say how many a page may need. */
@TestComponent
public class Statements implements ExecuteListenerProvider {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public ExecuteListener provide() {
        return new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                heard.add(String.valueOf(context.sql()));
            }
        };
    }

    /** What was asked of the database while something ran. */
    public List<String> during(Runnable work) {
        heard.clear();
        work.run();
        return new ArrayList<>(heard);
    }
}
