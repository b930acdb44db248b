package org.zhiji;

import java.util.HashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.zhiji.exchange.ImportCommand;

/** {@code import FILE}: brings a file in, beside a running application or without one. */
final class ImportFileCommand {

    private ImportFileCommand() {}

    static void run(CommandLine line) {
        line.allow(Stream.concat(Stream.of("data"), ImportCommand.OPTIONS.stream())
                        .toArray(String[]::new))
                .arguments(1);
        var file = CommandLine.path(line.argument(0, "FILE"));
        var options = new HashMap<>(line.options());
        options.remove("data");
        var done = new AtomicBoolean();
        OneShot.run(
                line,
                context -> done.set(
                        context.getBean(ImportCommand.class).run(file, options, Terminal.locale(), Terminal::line)));
        if (!done.get()) {
            System.exit(1);
        }
    }
}
