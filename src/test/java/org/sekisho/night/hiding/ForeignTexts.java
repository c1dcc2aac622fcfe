package org.sekisho.night.hiding;

import java.util.List;
import java.util.Map;

/** Filings in languages that the list has no words of. */
final class ForeignTexts {

    private static final Map<String, String> CLAIMS = Map.of(
            "German",
                    "Vorrichtung zum Verschließen eines Behälters, dadurch gekennzeichnet, dass der Deckel mit einem Scharnier am Gehäuse befestigt ist und von einem Haken gehalten wird.",
            "French",
                    "Dispositif de fermeture d'un récipient, caractérisé en ce que le couvercle est fixé au boîtier par une charnière et maintenu par un crochet lorsque la boîte est transportée.",
            "Spanish",
                    "Dispositivo para cerrar un recipiente, caracterizado porque la tapa está unida a la caja por una bisagra y se mantiene cerrada con un gancho cuando se transporta.",
            "Italian",
                    "Dispositivo per chiudere un contenitore, caratterizzato dal fatto che il coperchio è fissato alla scatola con una cerniera ed è tenuto chiuso da un gancio.",
            "Korean", "용기를 닫기 위한 장치로서, 뚜껑이 경첩으로 상자에 고정되고 상자를 운반하는 동안 고리에 의해 닫힌 상태로 유지되는 것을 특징으로 하는 장치.",
            "Chinese", "一种用于关闭容器的装置，其特征在于，所述盖通过铰链固定在所述箱体上，并且在搬运箱体时由挂钩保持关闭状态。",
            "Russian",
                    "Устройство для закрывания ёмкости, отличающееся тем, что крышка прикреплена к корпусу шарниром и удерживается крючком при переноске ящика.",
            "Finnish",
                    "Laite astian sulkemiseksi, tunnettu siitä, että kansi on kiinnitetty saranalla laatikkoon ja että koukku pitää sen suljettuna laatikkoa kannettaessa.",
            "Polish",
                    "Urządzenie do zamykania pojemnika, znamienne tym, że pokrywa jest przymocowana do skrzynki zawiasem i jest przytrzymywana hakiem podczas przenoszenia.",
            "Arabic",
                    "جهاز لإغلاق حاوية يتميز بأن الغطاء مثبت على الصندوق بمفصلة ويبقى مغلقا بواسطة خطاف عند حمل الصندوق من غرفة إلى أخرى.");

    private ForeignTexts() {}

    static List<Hidden> all() {
        return CLAIMS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(text -> Hidden.of(
                        "language", text.getKey(), "claims.txt", "1. " + text.getValue() + "\n\n2. " + text.getValue()))
                .toList();
    }
}
