package org.zhiji.platform.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter;
import org.zhiji.platform.settings.LogSettings;
import org.zhiji.platform.settings.LogSettings.Format;
import org.zhiji.platform.settings.ProgramSettings;
import org.zhiji.platform.settings.Settings;
import org.zhiji.platform.settings.WrongSetting;

/**
 * Writes each event as one line, or for machines as one JSON object whose members bear the names of the Elastic Common
 * Schema. The one way out of the log, so that nothing passes that could belong to a person.
 */
public final class LineEncoder extends EncoderBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private volatile @Nullable Function<ILoggingEvent, String> lines;

    /** Decided at the first line: the log is set up by whoever logs first, and that may be the reading of the settings. */
    private Function<ILoggingEvent, String> lines() {
        var decided = lines;
        if (decided == null) {
            decided = decide();
            lines = decided;
        }
        return decided;
    }

    private static Function<ILoggingEvent, String> decide() {
        try {
            var settings = Settings.ofProcess();
            return settings.get(LogSettings.class).format() == Format.JSON
                    ? json(settings.get(ProgramSettings.class).node())::writeToString
                    : LineEncoder::plain;
        } catch (WrongSetting e) {
            // Said in the terminal; nothing starts.
            return LineEncoder::plain;
        }
    }

    private static JsonWriter<ILoggingEvent> json(@Nullable String node) {
        return JsonWriter.<ILoggingEvent>of(members -> {
                    members.add("@timestamp", event -> event.getInstant().toString());
                    members.add("log.level", event -> event.getLevel().toString());
                    members.add("log.logger", ILoggingEvent::getLoggerName);
                    members.add("process.thread.name", ILoggingEvent::getThreadName);
                    members.add("service.name", "zhiji");
                    members.add("service.node.name", event -> String.valueOf(node))
                            .when(name -> node != null);
                    members.add("http.request.id", event -> mdc(event, LogKeys.REQUEST))
                            .whenHasLength();
                    members.add("user.id", event -> mdc(event, LogKeys.EMPLOYEE))
                            .whenHasLength();
                    members.add("zhiji.work", event -> mdc(event, LogKeys.WORK)).whenHasLength();
                    members.add("message", event -> Anonymous.text(event.getFormattedMessage()));
                    members.add("error.type", LineEncoder::errorType).whenHasLength();
                    members.add("error.stack_trace", LineEncoder::stack).whenHasLength();
                })
                .withNewLineAtEnd();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return lines().apply(event).getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(ILoggingEvent event) {
        var line = new StringBuilder()
                .append(TIME.format(event.getInstant().atZone(ZoneId.systemDefault())))
                .append(' ')
                .append(String.format("%-5s", event.getLevel()))
                .append(' ')
                .append(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1));
        var work = mdc(event, LogKeys.WORK);
        var request = mdc(event, LogKeys.REQUEST);
        var employee = mdc(event, LogKeys.EMPLOYEE);
        if (!work.isEmpty()) {
            line.append(" [").append(work).append(']');
        }
        if (!request.isEmpty()) {
            line.append(" request=").append(request);
        }
        if (!employee.isEmpty()) {
            line.append(" employee=").append(employee);
        }
        return line.append(" · ")
                .append(Anonymous.text(event.getFormattedMessage()))
                .append('\n')
                .append(stack(event))
                .toString();
    }

    private static String mdc(ILoggingEvent event, String key) {
        return event.getMDCPropertyMap().getOrDefault(key, "");
    }

    private static String errorType(ILoggingEvent event) {
        var error = event.getThrowableProxy();
        return error == null ? "" : error.getClassName();
    }

    private static String stack(ILoggingEvent event) {
        var error = event.getThrowableProxy();
        return error == null ? "" : Anonymous.text(ThrowableProxyUtil.asString(error));
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }
}
