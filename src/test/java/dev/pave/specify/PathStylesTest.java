package dev.pave.specify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pave.pattern.Action;
import dev.pave.pattern.RoleInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathStylesTest {

    private final List<RoleInstance> files = new ArrayList<>();

    private void add(String template, String name, String path) {
        files.add(new RoleInstance(template, Action.CREATE, "c", path, Map.of("name", name)));
    }

    @Test
    void aFolderAndItsFileWriteTheNameEachInItsOwnWay() {
        String template = "shop/{name}/{name}Screen.kt";
        add(template, "giftcard", "shop/giftcard/GiftcardScreen.kt");
        add(template, "refund", "shop/refund/RefundScreen.kt");
        String other = "app/{name}/{name}Controller.java";
        add(other, "GiftCard", "app/giftcard/GiftCardController.java");
        add(other, "TaxRate", "app/taxrate/TaxRateController.java");

        PathStyles styles = new PathStyles(files);

        assertThat(styles.of(template)).isEqualTo("shop/{name}/{name:pascal}Screen.kt");
        assertThat(styles.of(other)).isEqualTo("app/{name:flat}/{name}Controller.java");
    }

    @Test
    void whereNothingTellsTheTemplateStays() {
        String template = "src/{name}/{name}.tsx";
        add(template, "GiftCard", "src/GiftCard/GiftCard.tsx");
        add("lib/{name}.rb", "refund", "lib/Refund.rb");

        PathStyles styles = new PathStyles(files);

        assertThat(styles.of(template)).isEqualTo(template);
        assertThat(styles.of("lib/{name}.rb")).isEqualTo("lib/{name}.rb");
        assertThat(styles.of("docs/{name}/{name}.md")).isEqualTo("docs/{name}/{name}.md");
    }
}
