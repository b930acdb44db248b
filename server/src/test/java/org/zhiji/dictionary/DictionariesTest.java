package org.zhiji.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.TestClient;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class DictionariesTest {

    @Autowired
    Company company;

    @Test
    void everyDictionaryAndEveryWordHasANameInBothLanguages() {
        for (var language : List.of("zh", "en")) {
            var all = company.crAdvisor()
                    .with("Accept-Language", language)
                    .get("/api/dictionaries")
                    .expect(200);
            assertThat(all.<List<String>>read("$[*].title"))
                    .isNotEmpty()
                    .noneMatch(title -> title.startsWith("dictionary."));
            assertThat(all.<List<String>>read("$[*].words[*].name"))
                    .isNotEmpty()
                    .noneMatch(name -> name.startsWith("word."));
        }
    }

    @Test
    void wordsAreAddedRenamedOrderedAndRetiredAndNoneIsLost() {
        var words = words("education");
        var renamed = new HashMap<>(words.get(1));
        renamed.put("name", "高职高专");
        var changed = new ArrayList<Map<String, Object>>();
        changed.add(Map.of("name", "职业培训", "retired", false));
        changed.add(renamed);
        changed.add(words.get(0));
        change("education", changed).expect(200);

        var after = words("education");
        assertThat(after).extracting(it -> it.get("name")).startsWith("职业培训", "高职高专", "高中及以下");
        assertThat(after.get(1)).containsEntry("code", "COLLEGE");
        assertThat(after.subList(3, after.size()))
                .as("what the form left out")
                .extracting(it -> it.get("retired"))
                .containsOnly(true);
        assertThat(company.crAdvisor()
                        .with("Accept-Language", "en")
                        .get("/api/dictionaries")
                        .<List<String>>read("$[?(@.name=='education')].words[*].name"))
                .as("a word that nobody has renamed speaks the reader's language")
                .startsWith("职业培训", "高职高专", "Secondary school or below");
    }

    @Test
    void theSameWordTwiceIsRefused() {
        var words = words("customer-category");
        words.add(Map.of("name", "普通客户", "retired", false));
        var refused = change("customer-category", words).expect(422);
        assertThat(refused.<String>read("$.errors[0].field")).isEqualTo("words[3].name");
        assertThat(refused.<String>read("$.errors[0].message")).contains("普通客户");
    }

    @Test
    void onlyAnAdministratorArrangesThemAndNobodyOverwritesAnother() {
        var form = Map.of("words", words("customer-source"));
        company.dataSteward()
                .ifMatch(0)
                .put("/api/dictionaries/customer-source", form)
                .expect(403);
        company.administrator()
                .ifMatch(99)
                .put("/api/dictionaries/customer-source", form)
                .expect(412);
        company.administrator().put("/api/dictionaries/customer-source", form).expect(428);
        company.administrator()
                .ifMatch(0)
                .put("/api/dictionaries/nothing", form)
                .expect(404);
    }

    private List<Map<String, Object>> words(String dictionary) {
        List<Map<String, Object>> words =
                company.administrator().get("/api/dictionaries").expect(200).read(path(dictionary) + ".words[*]");
        return new ArrayList<>(words);
    }

    private TestClient.Answer change(String dictionary, List<Map<String, Object>> words) {
        List<Integer> version = company.administrator().get("/api/dictionaries").read(path(dictionary) + ".version");
        return company.administrator()
                .ifMatch(version.getFirst())
                .put("/api/dictionaries/" + dictionary, Map.of("words", words));
    }

    private static String path(String dictionary) {
        return "$[?(@.name=='" + dictionary + "')]";
    }
}
