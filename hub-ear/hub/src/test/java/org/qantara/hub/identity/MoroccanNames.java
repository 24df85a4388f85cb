package org.qantara.hub.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of invented people: each in Arabic letters, then as it is found transcribed; common ones first. */
final class MoroccanNames {
    private MoroccanNames() {}

    /** @param latin the usual transcription first */
    record Written(String arabic, List<String> latin) {
        private static Written of(String line) {
            var parts = line.strip().split(" *[|] *");
            return new Written(parts[0], List.of(parts).subList(1, parts.length));
        }
    }

    static final List<Written> MEN = list("""
        محمد | Mohamed | Mohammed | Muhammad | Mouhamed
        أحمد | Ahmed | Ahmad
        يوسف | Youssef | Yousef | Youssouf
        حسن | Hassan | Hasan
        رشيد | Rachid | Rashid
        سعيد | Said | Saïd
        عبد الله | Abdellah | Abdallah | Abd Allah
        أمين | Amine | Amin
        كريم | Karim | Kareem
        إدريس | Driss | Idriss | Idris
        خالد | Khalid | Khaled
        الحسن | Lahcen | Lahssen | El Hassan
        الحسين | El Houssaine | Lhoussaine | El Houssine | Elhoussain
        عمر | Omar | Oumar
        مصطفى | Mostafa | Mustapha | Moustapha | Mustafa
        عبد الرحيم | Abderrahim | Abdrrahim | Abd Errahim
        عبد الحق | Abdelhak | Abdelhaq | Abd El Hak
        نور الدين | Noureddine | Nour Eddine | Nourdine
        إبراهيم | Brahim | Ibrahim
        عثمان | Othmane | Otmane | Outhmane
        حمزة | Hamza | Hamzah
        أيوب | Ayoub | Ayyoub
        زكرياء | Zakaria | Zakariae | Zakariya
        ياسين | Yassine | Yacine | Yassin
        هشام | Hicham | Hichem | Hisham
        طارق | Tarik | Tariq | Tarek
        جواد | Jaouad | Jawad
        جمال | Jamal | Djamal
        سفيان | Soufiane | Sofiane | Soufyane
        أنس | Anas | Anass
        المهدي | Mehdi | El Mehdi | Mahdi
        إلياس | Ilyas | Ilias | Elias
        بدر | Badr | Bader
        فؤاد | Fouad | Fouaad
        نبيل | Nabil | Nabile
        عبد العزيز | Abdelaziz | Abdelaaziz | Abd El Aziz
        عبد الكريم | Abdelkrim | Abdelkarim
        عادل | Adil | Adel
        مروان | Marouane | Marwane | Merouane
        رضا | Reda | Ridha | Rida
        أشرف | Achraf | Ashraf
        بلال | Bilal | Bilel
        صلاح | Salah | Salahe
        حميد | Hamid | Hamide
        وليد | Walid | Oualid
        منير | Mounir | Monir
        سمير | Samir | Samire
        يونس | Younes | Youness | Younous
        بوشعيب | Bouchaib | Bouchaïb | Bou Chaib
        غالي | Ghali | Rhali
        """);

    static final List<Written> WOMEN = list("""
        فاطمة | Fatima | Fatema | Fatimah
        خديجة | Khadija | Khadidja | Khadijah
        فاطمة الزهراء | Fatima Zahra | Fatima-Zahra | Fatima Zahrae | Fatimazahra | Fatima Ezzahra
        مريم | Meryem | Mariam | Meriem | Maryam
        عائشة | Aicha | Aïcha | Aisha
        أمينة | Amina | Aminah
        زينب | Zineb | Zaineb | Zeineb
        سلمى | Salma | Selma
        شيماء | Chaimae | Chaimaa | Chaymae | Shaimae
        سارة | Sara | Sarah
        حنان | Hanane | Hanan
        نادية | Nadia | Nadya
        سميرة | Samira | Samirah
        لطيفة | Latifa | Latefa
        نعيمة | Naima | Naïma
        رشيدة | Rachida | Rashida
        مليكة | Malika | Malikah
        هدى | Houda | Hoda
        لبنى | Loubna | Lubna
        إيمان | Imane | Iman
        حسناء | Hasnae | Hasnaa | Hassnae
        كوثر | Kaoutar | Kawtar | Kaouthar
        هاجر | Hajar | Hajare
        إكرام | Ikram | Ikrame
        سناء | Sanae | Sanaa
        أسماء | Asmae | Asmaa | Asma
        ليلى | Leila | Laila | Layla
        بشرى | Bouchra | Bochra | Boushra
        نجاة | Najat | Najate
        سعاد | Souad | Souaad
        وفاء | Wafae | Ouafae | Wafaa
        غزلان | Ghizlane | Ghizlan | Rhizlane
        سكينة | Soukaina | Sokaina | Soukayna
        دنيا | Dounia | Donia | Dunia
        رجاء | Rajae | Rajaa
        يسرى | Yousra | Yosra | Youssra
        نورة | Noura | Nora
        جميلة | Jamila | Djamila
        كريمة | Karima | Karimah
        حياة | Hayat | Hayate
        زهرة | Zahra | Zohra
        صفاء | Safae | Safaa
        إلهام | Ilham | Ilhame | Elham
        وئام | Wiam | Wiame | Ouiam
        أمل | Amal | Amale
        سهام | Siham | Sihame
        نوال | Naoual | Nawal
        ابتسام | Ibtissam | Ibtissame | Ebtissam
        رقية | Rkia | Roukaya | Rokaya
        حليمة | Halima | Halimah
        """);

    /** Of which family names are made. */
    private static final List<Written> STEMS = list("""
        علي | Ali
        عمر | Omar | Amar
        حسن | Hassan
        إبراهيم | Brahim | Ibrahim
        سعيد | Said
        موسى | Moussa | Mousa
        يوسف | Youssef | Youcef
        صالح | Saleh | Salih
        طاهر | Taher | Tahar
        قدور | Kaddour | Kadour
        داود | Daoud | Dawoud
        جلون | Jelloun | Djelloun
        شقرون | Chekroun | Chakroun
        زكري | Zekri | Zakri
        مسعود | Messaoud | Massaoud
        منصور | Mansour | Mansor
        ناصر | Nasser | Nacer
        خليفة | Khalifa | Khelifa
        رحال | Rahal | Rahhal
        عزوز | Azzouz | Azouz
        لحسن | Lahcen | Lahssen
        حدو | Haddou | Hadou
        عيسى | Aissa | Issa
        يحيى | Yahya | Yahia
        سليمان | Slimane | Soulaiman
        حمو | Hammou | Hamou
        باها | Baha | Bahha
        وعزيز | Ouaziz | Waziz
        صديق | Seddik | Saddik
        زروق | Zerrouk | Zarrouk
        """);

    /** With the article or without it. */
    private static final List<Written> NISBAS = list("""
        علوي | Alaoui | Alaouy
        إدريسي | Idrissi | Idrisi
        عمراني | Amrani | Amrany
        تازي | Tazi | Tazy
        فاسي | Fassi | Fasi
        بقالي | Bakkali | Bakali
        حسني | Hasni | Hassni
        مرابط | Mrabet | Mourabit
        غربي | Gharbi | Rharbi
        شرقاوي | Cherkaoui | Charkaoui | Charqaoui
        يعقوبي | Yaakoubi | Yacoubi
        قادري | Kadiri | Qadiri
        مريني | Mrini | Marini
        صنهاجي | Sanhaji | Senhaji
        زياني | Ziani | Zyani
        سوسي | Soussi | Sousi
        دكالي | Doukkali | Doukali
        رحماني | Rahmani | Rehmani
        هاشمي | Hachimi | Hashimi
        خطابي | Khattabi | Khatabi
        ودغيري | Oudghiri | Ouedghiri
        برنوصي | Bernoussi | Barnoussi
        كتاني | Kettani | Kattani
        صقلي | Skalli | Sqalli
        زهراوي | Zahraoui | Zehraoui
        مالكي | Malki | Maliki
        حراق | Harrak | Harraq
        خمليشي | Khamlichi | Khamlishi
        وزاني | Ouazzani | Wazzani
        عراقي | Iraqi | Iraki
        بوزيدي | Bouzidi | Bouzidy
        رشيدي | Rachidi | Rashidi
        طاهري | Tahiri | Tahri
        ناجي | Naji | Najy
        مسناوي | Mesnaoui | Masnaoui
        جزولي | Jazouli | Jezouli
        قباج | Kabbaj | Kebbaj
        لمراني | Lamrani | Lemrani
        أوبيهي | Oubihi | Oubihy
        أزولاي | Azoulay | Azoulai
        أمزيان | Amezian | Ameziane
        أوشن | Ouchen | Ouchene
        أكناو | Agnaou | Agnaw
        زعيمي | Zaimi | Zaïmi
        نصيري | Nassiri | Naciri
        بنيس | Bennis | Benis
        سبتي | Sebti | Sabti
        حجوي | Hajoui | Hajaoui
        منوني | Mennouni | Manouni
        ورزازي | Ouarzazi | Warzazi
        """);

    static final List<Written> FAMILIES = families();

    /** The towns where people are born, large ones first. */
    static final List<Written> TOWNS = list("""
        الدار البيضاء | Casablanca | Dar El Beida
        الرباط | Rabat
        فاس | Fès | Fes
        مراكش | Marrakech | Marrakesh
        طنجة | Tanger | Tanja
        مكناس | Meknès | Meknes
        سلا | Salé | Sala
        وجدة | Oujda | Oujdah
        القنيطرة | Kénitra | Kenitra
        تطوان | Tétouan | Tetouan
        أكادير | Agadir
        تمارة | Témara | Temara
        آسفي | Safi | Asfi
        الجديدة | El Jadida | Eljadida
        بني ملال | Béni Mellal | Beni Mellal
        خريبكة | Khouribga | Khouribka
        الناظور | Nador
        تازة | Taza
        سطات | Settat
        العرائش | Larache
        خنيفرة | Khénifra | Khenifra
        الرشيدية | Errachidia | Er-Rachidia
        ورزازات | Ouarzazate | Warzazat
        تارودانت | Taroudant | Taroudannt
        الصويرة | Essaouira
        بركان | Berkane
        الحسيمة | Al Hoceima | El Hoceima
        كلميم | Guelmim | Goulimine
        العيون | Laâyoune | Laayoune
        أزرو | Azrou
        """);

    private static List<Written> list(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).map(Written::of).toList();
    }

    private static List<Written> families() {
        var plain = NISBAS.stream();
        var withArticle = NISBAS.stream().map(MoroccanNames::withArticle);
        var sons = STEMS.stream().map(it -> before("بن ", List.of("Ben", "Ben "), it));
        var tribes = STEMS.stream().map(it -> before("آيت ", List.of("Ait ", "Aït ", "Ait-"), it));
        var fathers = STEMS.stream().map(it -> before("بو", List.of("Bou", "Bou "), it));
        return Stream.of(withArticle, plain, sons, tribes, fathers)
                .flatMap(it -> it)
                .toList();
    }

    private static Written withArticle(Written name) {
        var latin = name.latin().stream()
                .flatMap(it -> Arrays.stream(new String[] {"El " + it, "El" + it.toLowerCase(Locale.ROOT)}))
                .toList();
        return new Written("ال" + name.arabic(), latin);
    }

    private static Written before(String arabic, List<String> latin, Written name) {
        return new Written(
                arabic + name.arabic(),
                latin.stream()
                        .flatMap(particle -> name.latin().stream().map(it -> particle + it))
                        .toList());
    }
}
