package org.zhiji.dictionary;

import static zhiji.sql.tenant.Tables.DICTIONARY;
import static zhiji.sql.tenant.Tables.DICTIONARY_WORD;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.zhiji.platform.Briefly;
import org.zhiji.platform.Forget;
import org.zhiji.platform.Texts;
import org.zhiji.platform.live.Live;
import org.zhiji.platform.tenant.CurrentTenant;
import zhiji.sql.tenant.tables.records.DictionaryWordRecord;

/** Front door: the words of every dictionary, remembered for a moment because every list and form asks for them. */
@Component
public class Dictionaries {

    private final DSLContext db;
    private final Live live;
    private final Texts texts;
    private final Briefly<Map<String, List<Word>>> known = new Briefly<>();

    Dictionaries(DSLContext db, Live live, Texts texts) {
        this.db = db;
        this.live = live;
        this.texts = texts;
    }

    /** In their places, the retired ones too. */
    public List<Word> words(String dictionary) {
        return all().getOrDefault(dictionary, List.of());
    }

    /** Whether a record may be given this word; one that has it already may keep it. */
    public boolean offers(String dictionary, String code) {
        return find(dictionary, code).filter(word -> !word.retired()).isPresent();
    }

    /** What people call it, in the reader's language; a code that nobody knows stands for itself. */
    public @Nullable Object told(String dictionary, @Nullable Object code) {
        return code instanceof String text
                ? find(dictionary, text).map(this::name).orElse(text)
                : code;
    }

    String name(Word word) {
        return word.name() != null ? word.name() : texts.get(LocaleContextHolder.getLocale(), word.key());
    }

    private Optional<Word> find(String dictionary, String code) {
        return words(dictionary).stream()
                .filter(word -> word.code().equals(code))
                .findFirst();
    }

    Map<String, List<Word>> all() {
        return known.get(CurrentTenant.get().schema(), this::read);
    }

    private Map<String, List<Word>> read() {
        return db
                .selectFrom(DICTIONARY_WORD)
                .orderBy(DICTIONARY_WORD.DICTIONARY, DICTIONARY_WORD.PLACE, DICTIONARY_WORD.CODE)
                .stream()
                .collect(Collectors.groupingBy(
                        DictionaryWordRecord::getDictionary,
                        Collectors.mapping(Dictionaries::word, Collectors.toList())));
    }

    Map<String, Integer> versions() {
        return db.select(DICTIONARY.NAME, DICTIONARY.VERSION)
                .from(DICTIONARY)
                .orderBy(DICTIONARY.NAME)
                .fetchMap(DICTIONARY.NAME, DICTIONARY.VERSION);
    }

    List<Word> read(String dictionary) {
        return read().getOrDefault(dictionary, List.of());
    }

    private static Word word(DictionaryWordRecord row) {
        return new Word(row.getCode(), Word.key(row.getDictionary(), row.getCode()), row.getName(), row.getRetired());
    }

    /** They have changed: every node looks again. */
    void forget() {
        known.forget();
        live.tellNodes();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.forget();
            }
        });
    }

    @EventListener
    void forget(Forget told) {
        known.forget();
    }
}
