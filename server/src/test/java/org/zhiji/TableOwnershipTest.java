package org.zhiji;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;

/**
 * A table belongs to the room whose migration creates it. Only the owner writes; a screen's query may read the tables of
 * the rooms below. Read off the sources, because the table that a statement writes is not to be seen in byte code.
 */
class TableOwnershipTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/tenant");
    private static final Path SOURCES = Path.of("src/main/java/org/zhiji");
    private static final Pattern CREATED = Pattern.compile("(?i)create table (?:if not exists )?([a-z_]+)");
    private static final Pattern IMPORTED = Pattern.compile("import static zhiji\\.sql\\.tenant\\.Tables\\.([A-Z_]+);");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:\\.|\\b)(?:insertInto|update|deleteFrom|mergeInto|truncate|newRecord|bulk\\.insert|bulk\\.update)\\(\\s*([A-Z][A-Z_]+)\\b");

    /** Reads against the direction of the rooms, each with its reason. */
    private static final Map<String, String> ALLOWED = Map.of();

    @Test
    void onlyTheOwnerWrites() throws IOException {
        var owners = owners();
        var wrong = new ArrayList<String>();
        for (var file : sources()) {
            var matcher = WRITTEN.matcher(Files.readString(file));
            while (matcher.find()) {
                var owner = owners.get(matcher.group(1));
                if (owner != null && !owner.equals(room(file))) {
                    wrong.add("%s writes %s, which belongs to %s".formatted(file, matcher.group(1), owner));
                }
            }
        }
        assertThat(wrong)
                .as("call the owner's front door, or tell it by an event")
                .isEmpty();
    }

    @Test
    void aQueryReadsOnlyWhatLiesBelow() throws IOException {
        var owners = owners();
        var wrong = new ArrayList<String>();
        for (var file : sources()) {
            var matcher = IMPORTED.matcher(Files.readString(file));
            while (matcher.find()) {
                var owner = owners.get(matcher.group(1));
                var room = room(file);
                var known = owner == null
                        || owner.equals(room)
                        || below(room).contains(owner)
                        || ALLOWED.containsKey(file.getFileName() + " " + matcher.group(1));
                if (!known) {
                    wrong.add("%s reads %s, which belongs to %s".formatted(file, matcher.group(1), owner));
                }
            }
        }
        assertThat(wrong)
                .as("a room reads the tables of the rooms that it may import; another way needs a reason in ALLOWED")
                .isEmpty();
    }

    private static Map<String, String> owners() throws IOException {
        var owners = new TreeMap<String, String>();
        for (var file : files(MIGRATIONS, ".sql")) {
            var matcher = CREATED.matcher(Files.readString(file));
            while (matcher.find()) {
                owners.put(
                        matcher.group(1).toUpperCase(Locale.ROOT),
                        MIGRATIONS.relativize(file).getName(0).toString());
            }
        }
        return owners;
    }

    /** What the room says in its package-info that it may import. */
    private static List<String> below(String room) {
        try {
            var declared = Class.forName("org.zhiji." + room + ".package-info").getAnnotation(ApplicationModule.class);
            return Arrays.stream(declared.allowedDependencies())
                    .map(below -> below.replaceFirst(" *::.*", ""))
                    .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String room(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static List<Path> sources() {
        return files(SOURCES, ".java");
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
