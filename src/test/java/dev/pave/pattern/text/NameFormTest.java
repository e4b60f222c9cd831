package dev.pave.pattern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameFormTest {

    private static List<String> eight(String before, String behind) {
        return List.of("Ant", "Bee", "Cat", "Dog", "Emu", "Fox", "Gnu", "Owl").stream()
                .map(animal -> before + animal + behind)
                .toList();
    }

    @Test
    void knowsTheWordsThatAllNamesBeginAndEndWith() {
        assertThat(NameForm.of(eight("Zoo", "ListView"))).isEqualTo(new NameForm(CaseStyle.PASCAL, "zoo", "list_view"));
    }

    @Test
    void takesNoneFromFewOrMixedNames() {
        assertThat(NameForm.of(eight("Zoo", "").subList(0, 7))).isEqualTo(new NameForm(CaseStyle.PASCAL, "", ""));
        assertThat(NameForm.of(List.of("a-a", "a-b", "a-c", "a-d", "a-e", "a-f", "a-g", "b-h")))
                .isEqualTo(new NameForm(CaseStyle.KEBAB, "", ""));
        assertThat(NameForm.of(List.of())).isEqualTo(NameForm.FREE);
    }

    @Test
    void addsThemWhereTheyAreLeftOut() {
        NameForm form = new NameForm(CaseStyle.KEBAB, "shop", "cmd");

        assertThat(form.write("coupon")).isEqualTo("shop-coupon-cmd");
        assertThat(form.write("ShopCouponCmd")).isEqualTo("shop-coupon-cmd");
        assertThat(form.write("shop")).isEqualTo("shop-shop-cmd");
        assertThat(NameForm.FREE.write("Any_thing")).isEqualTo("Any_thing");
    }

    /** As commands of PowerShell are called: in none of the styles. */
    @Test
    void whatAllBeginWithIsKnownInAnyStyle() {
        NameForm form = NameForm.of(eight("Get-Zoo-", ""));

        assertThat(form).isEqualTo(new NameForm(CaseStyle.AS_IS, "Get-Zoo-", ""));
        assertThat(form.write("Yak")).isEqualTo("Get-Zoo-Yak");
        assertThat(form.write("Get-Zoo-Yak")).isEqualTo("Get-Zoo-Yak");
        assertThat(NameForm.of(List.of("A-a", "B-a", "C-a", "D-a", "E-a", "F-a", "G-a", "H-a")))
                .isEqualTo(NameForm.FREE);
    }

    @Test
    void aNameThatFitsStaysAsItIs() {
        NameForm form = new NameForm(CaseStyle.PASCAL, "", "");

        assertThat(form.write("ADOTracer")).isEqualTo("ADOTracer");
        assertThat(form.write("quick-fox")).isEqualTo("QuickFox");
    }
}
