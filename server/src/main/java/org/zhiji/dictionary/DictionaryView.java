package org.zhiji.dictionary;

import java.util.List;

/** A dictionary in the reader's language. */
record DictionaryView(String name, String title, List<WordView> words, int version) {

    record WordView(String code, String name, boolean retired) {}
}
