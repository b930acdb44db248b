package org.zhiji;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhiji.platform.settings.ProgramSettings;
import org.zhiji.platform.settings.Settings;

/** What was typed behind the program's name: a command, its arguments, and options of the form {@code --name value}. */
record CommandLine(String command, List<String> arguments, Map<String, String> options) {

    /** Options that say all by being there. */
    private static final Set<String> FLAGS = Set.of("replace", "passphrase");

    static CommandLine parse(String[] words) {
        var arguments = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 0; i < words.length; i++) {
            var word = words[i];
            if (!word.startsWith("--")) {
                arguments.add(word);
            } else if (word.contains("=")) {
                options.put(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else if (FLAGS.contains(word.substring(2))) {
                options.put(word.substring(2), "");
            } else if (i + 1 < words.length) {
                options.put(word.substring(2), words[++i]);
            } else {
                throw new Mistake("option-without-value", word);
            }
        }
        var command = arguments.isEmpty() ? "run" : arguments.removeFirst();
        return new CommandLine(command, List.copyOf(arguments), Map.copyOf(options));
    }

    /** Refuses options that the command does not know, so that a typing mistake is not passed over. */
    CommandLine allow(String... names) {
        var known = Arrays.asList(names);
        options.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Mistake("unknown-option", "--" + name);
                });
        return this;
    }

    /** Refuses more arguments than the command has, so that a forgotten option name is not passed over. */
    CommandLine arguments(int most) {
        if (arguments.size() > most) {
            throw new Mistake("unexpected-argument", arguments.get(most));
        }
        return this;
    }

    /** The same on another folder of data. */
    CommandLine on(Path data) {
        var changed = new HashMap<>(options);
        changed.put("data", data.toString());
        return new CommandLine(command, arguments, Map.copyOf(changed));
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    boolean flag(String name) {
        return options.containsKey(name);
    }

    /** The port: {@code --port}, else the setting. */
    int port() {
        return option("port")
                .map(CommandLine::port)
                .orElseGet(() -> Settings.ofProcess().get(ProgramSettings.class).port());
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new Mistake("bad-port", text);
    }

    /** The folder of the data: {@code --data}, else the setting. */
    Path data() {
        return path(option("data")
                        .orElseGet(() ->
                                Settings.ofProcess().get(ProgramSettings.class).data()))
                .toAbsolutePath();
    }

    /** The address to listen on: {@code --address}, else the setting. */
    String address() {
        return option("address")
                .orElseGet(() -> Settings.ofProcess().get(ProgramSettings.class).address());
    }

    /** Where the terminal's encoding has no Chinese, a Chinese path cannot even be said. */
    static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new Mistake("bad-path", typed);
        }
    }

    Optional<OffsetDateTime> now() {
        return option("now").map(text -> {
            try {
                return OffsetDateTime.parse(text);
            } catch (DateTimeParseException e) {
                throw new Mistake("bad-time", text);
            }
        });
    }

    String argument(int index, String what) {
        if (index >= arguments.size()) {
            throw new Mistake("missing-argument", what);
        }
        return arguments.get(index);
    }

    /** Something was typed that cannot be done; the key names the sentence in the terminal's texts. */
    static final class Mistake extends RuntimeException {
        private final String key;
        private final String word;

        Mistake(String key, String word) {
            super(key + " " + word);
            this.key = key;
            this.word = word;
        }

        String key() {
            return key;
        }

        String word() {
            return word;
        }
    }
}
