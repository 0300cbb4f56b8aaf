package org.steelyard.indicators.worldbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.steelyard.indicators.assess.Members;
import org.steelyard.indicators.assess.MembersReader;
import org.steelyard.indicators.problem.UserException;

/** The file of members that lies beside the values. */
class MembersFileTest {

    @TempDir
    private Path folder;

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("members.csv"), text);
    }

    @Test
    void theCitiesOfElevenEconomiesAreReadFromBesideTheValues() throws IOException {
        StringBuilder text = new StringBuilder("unit,member,weight\n");
        DoingBusiness.cities()
                .forEach((economy, cities) ->
                        cities.forEach((city, weight) -> text.append(economy + "," + city + "," + weight + "\n")));
        write(text.toString());
        Members members = MembersReader.beside(folder.resolve("values.csv"));
        assertThat(members.weights()).hasSize(11).isEqualTo(DoingBusiness.cities());
    }

    @Test
    void withoutTheFileNobodyIsComposed() {
        assertThat(MembersReader.beside(folder.resolve("values.csv")).weights()).isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnce() throws IOException {
        Path file = write("""
                unit,member,weight
                China,China Beijing,0.45
                China,China Beijing,0.55
                Japan,Japan,1
                India,India Delhi,half
                Brazil,Brazil Rio,0
                China Beijing,Haidian,1
                """);
        assertThatThrownBy(() -> MembersReader.read(file))
                .isInstanceOf(UserException.class)
                .hasMessageContaining("members.csv:3: expected each member of China once, found 'China Beijing' again")
                .hasMessageContaining(
                        "members.csv:4: expected a unit and another unit as its member, found 'Japan' and 'Japan'")
                .hasMessageContaining("members.csv:5: expected a weight above 0, found 'half'")
                .hasMessageContaining("members.csv:6: expected a weight above 0, found '0'")
                .hasMessageContaining("expected members that have none themselves, found 'China Beijing'");
    }
}
