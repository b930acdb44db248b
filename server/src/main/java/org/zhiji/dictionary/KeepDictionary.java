package org.zhiji.dictionary;

import static zhiji.sql.tenant.Tables.DICTIONARY;
import static zhiji.sql.tenant.Tables.DICTIONARY_WORD;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiji.identity.Actor;
import org.zhiji.platform.Ids;
import org.zhiji.platform.audit.AuditAction;
import org.zhiji.platform.audit.AuditLog;
import org.zhiji.platform.problem.FieldError;
import org.zhiji.platform.problem.Problem;
import org.zhiji.platform.web.ExpectedVersion;

/** Adds words to a dictionary, renames, orders and retires them. A word is never taken out: records may have it. */
@Component
class KeepDictionary {

    private static final String SUBJECT = "dictionary";

    private final DSLContext db;
    private final Dictionaries dictionaries;
    private final AuditLog audit;

    KeepDictionary(DSLContext db, Dictionaries dictionaries, AuditLog audit) {
        this.db = db;
        this.dictionaries = dictionaries;
        this.audit = audit;
    }

    @Transactional
    public void change(Actor actor, String dictionary, DictionaryForm form, ExpectedVersion expected) {
        var version = db.select(DICTIONARY.VERSION)
                .from(DICTIONARY)
                .where(DICTIONARY.NAME.eq(dictionary))
                .forUpdate()
                .fetchOptional(DICTIONARY.VERSION)
                .orElseThrow(() -> Problem.notFound(SUBJECT));
        expected.check(version);
        var before = dictionaries.read(dictionary);
        var after = words(dictionary, form, before);
        if (after.equals(before)) {
            return;
        }
        write(dictionary, after);
        db.update(DICTIONARY)
                .set(DICTIONARY.VERSION, version + 1)
                .where(DICTIONARY.NAME.eq(dictionary))
                .execute();
        audit.record(
                actor.id(),
                SUBJECT,
                UUID.nameUUIDFromBytes(dictionary.getBytes(StandardCharsets.UTF_8)),
                AuditAction.UPDATED,
                audited(dictionary, before),
                audited(dictionary, after));
        dictionaries.forget();
    }

    /** One that is missing in the form is retired. */
    private List<Word> words(String dictionary, DictionaryForm form, List<Word> before) {
        var words = new ArrayList<Word>();
        for (var wanted : form.words()) {
            var known = before.stream()
                    .filter(word -> word.code().equals(wanted.code()))
                    .findFirst();
            var code =
                    known.map(Word::code).orElseGet(() -> Ids.next().toString().substring(24));
            var name = wanted.name().strip();
            var asWeCallIt = known.filter(
                            it -> it.name() == null && dictionaries.name(it).equals(name))
                    .isPresent();
            words.add(new Word(code, Word.key(dictionary, code), asWeCallIt ? null : name, wanted.retired()));
        }
        before.stream()
                .filter(old -> words.stream().noneMatch(it -> it.code().equals(old.code())))
                .forEach(old -> words.add(new Word(old.code(), old.key(), old.name(), true)));
        refuseTheSameTwice(words);
        return words;
    }

    private void refuseTheSameTwice(List<Word> words) {
        var codes = new HashSet<String>();
        var names = new HashSet<String>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var twice = !codes.add(word.code()) || !word.retired() && !names.add(dictionaries.name(word));
            if (twice) {
                throw Problem.invalid(
                        FieldError.of("words[" + i + "].name", "dictionary.invalid.twice", dictionaries.name(word)));
            }
        }
    }

    private void write(String dictionary, List<Word> words) {
        for (int place = 0; place < words.size(); place++) {
            var word = words.get(place);
            var row = db.newRecord(DICTIONARY_WORD);
            row.setDictionary(dictionary);
            row.setCode(word.code());
            row.setName(word.name());
            row.setPlace(place);
            row.setRetired(word.retired());
            db.insertInto(DICTIONARY_WORD)
                    .set(row)
                    .onDuplicateKeyUpdate()
                    .set(row)
                    .execute();
        }
    }

    private Audited audited(String dictionary, List<Word> words) {
        return new Audited(
                dictionary,
                words.stream()
                        .filter(word -> !word.retired())
                        .map(dictionaries::name)
                        .toList());
    }

    private record Audited(String dictionary, List<String> words) {}
}
