package org.zhiji.dictionary;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiji.identity.Actor;
import org.zhiji.identity.Requires;
import org.zhiji.identity.Right;
import org.zhiji.platform.Texts;
import org.zhiji.platform.web.ExpectedVersion;

@RestController
@RequestMapping("/api/dictionaries")
class DictionaryController {

    private final Dictionaries dictionaries;
    private final KeepDictionary keep;
    private final Texts texts;

    DictionaryController(Dictionaries dictionaries, KeepDictionary keep, Texts texts) {
        this.dictionaries = dictionaries;
        this.keep = keep;
        this.texts = texts;
    }

    /** All of them with all their words, the retired ones too: records may still have those. */
    @GetMapping
    @Requires(Right.SIGNED_IN)
    List<DictionaryView> listDictionaries() {
        return dictionaries.versions().entrySet().stream()
                .map(it -> view(it.getKey(), it.getValue()))
                .toList();
    }

    @PutMapping("/{dictionary}")
    @Requires(Right.POLICY_EDIT)
    ResponseEntity<DictionaryView> changeDictionary(
            Actor actor,
            @PathVariable String dictionary,
            ExpectedVersion version,
            @Valid @RequestBody DictionaryForm form) {
        keep.change(actor, dictionary, form, version);
        var changed = view(dictionary, dictionaries.versions().getOrDefault(dictionary, 0));
        return ResponseEntity.ok().eTag(ExpectedVersion.tag(changed.version())).body(changed);
    }

    private DictionaryView view(String name, int version) {
        return new DictionaryView(
                name,
                texts.get(LocaleContextHolder.getLocale(), "dictionary." + name),
                dictionaries.words(name).stream()
                        .map(word -> new DictionaryView.WordView(word.code(), dictionaries.name(word), word.retired()))
                        .toList(),
                version);
    }
}
