package org.zhiji.customer;

import static org.assertj.core.api.Assertions.assertThat;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiji.testing.Company;
import org.zhiji.testing.ZhijiTest;

@ZhijiTest
class SaveCardTest {

    @Autowired
    Company company;

    @Test
    void aPersonIsOneCardWithEverythingATelephoneKnows() {
        var id = CustomersTest.create(
                company.serviceManager(),
                Map.of(
                        "type",
                        "PERSON",
                        "name",
                        "欧阳询",
                        "employer",
                        "弘文馆；江城",
                        "address",
                        "武汉市江汉区解放大道1号, 2楼",
                        "note",
                        "不外传",
                        "contactPoints",
                        List.of(
                                Map.of("type", "MOBILE", "value", "13655550001", "preferred", true),
                                Map.of("type", "MOBILE", "value", "13655550002", "validity", "INVALID"),
                                Map.of("type", "WECHAT", "value", "ouyang_xun"),
                                Map.of("type", "EMAIL", "value", "xun@example.com"))));
        var saved =
                company.serviceManager().get("/api/customers/" + id + "/card").expect(200);
        assertThat(saved.header("Content-Type")).isEqualTo("text/vcard;charset=UTF-8");
        assertThat(saved.header("Content-Disposition")).contains("attachment").contains(".vcf");
        assertThat(saved.header("Cache-Control")).isEqualTo("no-store");
        assertThat(saved.body()).contains("VERSION:3.0").contains("N:欧阳;询;;;").doesNotContain("不外传");
        var card = Ezvcard.parse(saved.body()).first();
        assertThat(card.getStructuredName().getFamily()).isEqualTo("欧阳");
        assertThat(card.getStructuredName().getGiven()).isEqualTo("询");
        assertThat(card.getFormattedName().getValue()).isEqualTo("欧阳询");
        assertThat(card.getOrganization().getValues()).containsExactly("弘文馆；江城");
        assertThat(card.getAddresses().getFirst().getStreetAddress()).isEqualTo("武汉市江汉区解放大道1号, 2楼");
        assertThat(card.getTelephoneNumbers()).extracting(Telephone::getText).containsExactly("136 5555 0001");
        assertThat(card.getEmails().getFirst().getValue()).isEqualTo("xun@example.com");
        assertThat(card.getExtendedProperties("X-WECHAT"))
                .extracting(RawProperty::getValue)
                .containsExactly("ouyang_xun");
    }

    @Test
    void everybodyOfAnOrganisationHasACardOfTheirOwn() {
        var id = CustomersTest.create(
                company.serviceManager(),
                Map.of(
                        "type",
                        "ORGANIZATION",
                        "name",
                        "弘文物流有限公司",
                        "contactPoints",
                        List.of(Map.of("type", "LANDLINE", "value", "027-87650001")),
                        "contactPersons",
                        List.of(
                                Map.of(
                                        "name",
                                        "虞世南",
                                        "position",
                                        "车队队长",
                                        "contactPoints",
                                        List.of(Map.of("type", "MOBILE", "value", "13655550003"))),
                                Map.of("name", "前任", "until", "2020-01-31"))));
        var cards = Ezvcard.parse(company.serviceManager()
                        .get("/api/customers/" + id + "/card")
                        .expect(200)
                        .body())
                .all();
        assertThat(cards).extracting(card -> card.getFormattedName().getValue()).containsExactly("弘文物流有限公司", "虞世南");
        assertThat(cards)
                .extracting(VCard::getOrganization)
                .allSatisfy(employer -> assertThat(employer.getValues()).containsExactly("弘文物流有限公司"));
        assertThat(cards.get(1).getTitles().getFirst().getValue()).isEqualTo("车队队长");
        assertThat(cards.get(1).getTelephoneNumbers().getFirst().getText()).isEqualTo("136 5555 0003");
    }

    @Test
    void whoSeesStarsGetsNoCardAndATracelessOneIsNot() {
        var id = CustomersTest.create(company.serviceManager(), CustomersTest.person("褚亮", "13655550004"));
        var refused =
                company.as("chenchen").get("/api/customers/" + id + "/card").expect(403);
        assertThat(refused.<String>read("$.code")).isEqualTo("customer.card-hidden");
        assertThat(refused.<String>read("$.detail")).contains("不完整");
        assertThat(exports(id)).isEmpty();

        company.serviceManager().get("/api/customers/" + id + "/card").expect(200);
        assertThat(exports(id)).hasSize(1);
        company.serviceManager().get("/api/customers/" + id + "/history").expect(200);

        var stranger = company.hire("外店员工", "card-stranger", company.otherStore(), "DEPT_MANAGER");
        stranger.get("/api/customers/" + id + "/card").expect(404);
        assertThat(exports(id)).hasSize(1);
    }

    private List<Object> exports(String id) {
        return company.administrator()
                .get("/api/audit?subjectType=customer&subjectId=" + id)
                .expect(200)
                .read("$.items[?(@.action == 'EXPORTED')]");
    }
}
