package org.zhiji.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes down what the product asks of the database while somebody listens: each prepared statement with its parameters.
 * While it listens, a commit is taken back, so that what was written down can afterwards be done for good by the
 * yardstick.
 */
@Component
@ConditionalOnProperty("zhiji.bench")
class Recorder implements BeanPostProcessor {

    private volatile @Nullable List<Statement> heard;

    /** One execution: the text and how its parameters were set. */
    record Statement(String sql, List<Setting> settings) {}

    /** A call such as {@code setObject(1, value)}. */
    record Setting(Method method, Object[] arguments) {}

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
                ? proxy(DataSource.class, (self, method, arguments) -> {
                    var result = call(source, method, arguments);
                    return result instanceof Connection connection ? listening(connection) : result;
                })
                : bean;
    }

    /** What the requests of this work ask for; one after the other, by nobody else. */
    List<Statement> during(Runnable work) {
        var statements = new ArrayList<Statement>();
        heard = statements;
        try {
            work.run();
        } finally {
            heard = null;
        }
        return statements;
    }

    private Object listening(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("commit") && heard != null) {
                connection.rollback();
                return null;
            }
            var result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement && arguments != null
                    ? proxy(PreparedStatement.class, new Listening(statement, String.valueOf(arguments[0])))
                    : result;
        });
    }

    /** A statement of which every setting and execution is noted. */
    private final class Listening implements InvocationHandler {

        private final PreparedStatement target;
        private final String sql;
        private final List<Setting> settings = new ArrayList<>();

        Listening(PreparedStatement target, String sql) {
            this.target = target;
            this.sql = sql;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            var listeners = heard;
            if (listeners != null) {
                note(listeners, method, arguments);
            }
            return call(target, method, arguments);
        }

        private void note(List<Statement> listeners, Method method, Object @Nullable [] arguments) {
            if (method.getName().startsWith("set") && arguments != null && arguments[0] instanceof Integer) {
                settings.add(new Setting(method, arguments));
            } else if (method.getName().startsWith("execute")) {
                synchronized (listeners) {
                    listeners.add(new Statement(sql, List.copyOf(settings)));
                }
            }
        }
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
