package org.zhiji.dictionary;

import org.jspecify.annotations.Nullable;

/**
 * A word of a dictionary.
 *
 * @param code    as records keep it; it never changes
 * @param key     of its name in the messages, for a word that came with the program
 * @param name    set where people have named it themselves
 * @param retired no longer offered; records that have it keep it
 */
public record Word(String code, String key, @Nullable String name, boolean retired) {

    static String key(String dictionary, String code) {
        return "word." + dictionary + "." + code;
    }
}
